import { X509Certificate } from 'node:crypto';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Certificate, newCertificate } from '../../../simulator/identity/certificate.ts';

describe('the certificate of the server', () => {
  let certificate: Certificate;
  beforeAll(async () => {
    certificate = await newCertificate(Date.now());
  });

  test('is for loopback, for a year, from an issuer that can sign servers only', () => {
    const [leaf, root] = certificate.cert
      .split(/(?<=-----END CERTIFICATE-----)\s+/)
      .map((pem) => (pem.trim() === '' ? undefined : new X509Certificate(pem)));
    expect(leaf?.subjectAltName).toBe('IP Address:127.0.0.1, DNS:localhost');
    expect(leaf?.ca).toBe(false);
    expect(root?.ca).toBe(true);
    expect(root && leaf?.checkIssued(root)).toBe(true);
    const days = (Date.parse(leaf?.validTo ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(365);
  });

  test('two of them have nothing in common', async () => {
    const other = await newCertificate(Date.now());
    expect(
      new X509Certificate(other.cert).publicKey.equals(new X509Certificate(certificate.cert).publicKey),
    ).toBe(false);
  });

  describe('a client', () => {
    const server = () => createServer(certificate, (_, answer) => answer.end('hello'));
    let port: number;
    let close: () => void;
    beforeAll(async () => {
      const listening = server();
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      port = (listening.address() as AddressInfo).port;
      close = () => listening.close();
    });
    afterAll(() => close());

    const ask = (host: string, ca?: string) =>
      new Promise<string>((resolve, reject) => {
        get({ host, port, agent: false, ...(ca ? { ca } : {}) }, (answer) => {
          answer.setEncoding('utf8').on('data', resolve);
        }).on('error', reject);
      });

    test.each(['127.0.0.1', 'localhost'])('that trusts the file reaches %s', async (host) => {
      expect(await ask(host, certificate.cert)).toBe('hello');
    });

    test('that does not trust it is told so', async () => {
      await expect(ask('127.0.0.1')).rejects.toThrow('self-signed certificate');
    });
  });
});
