import { BlockList } from 'node:net';
import { expect, test } from '@jest/globals';
import { pseudonymsFor } from '../../../diagnosis/redaction/pseudonyms.ts';
import { redactAddress } from '../../../diagnosis/redaction/redact-address.ts';
import { redactText } from '../../../diagnosis/redaction/redact-text.ts';

const pseudonyms = pseudonymsFor('salt');

const isIn = (address: string, prefix: string): boolean => {
  const list = new BlockList();
  const [network = '', length] = prefix.split('/');
  list.addSubnet(network, Number(length), 'ipv4');
  return list.check(address, 'ipv4');
};

const addresses = [
  '10.1.1.4',
  '10.1.2.4',
  '10.2.0.4',
  '192.168.1.20',
  '172.20.3.4',
  '20.89.20.11',
  '203.0.113.7',
];
const prefixes = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.1.0/24',
  '10.1.1.0/26',
  '20.89.0.0/16',
  '203.0.113.0/24',
  '128.0.0.0/1',
];

test('what is in a prefix stays in it, and what is not stays out', () => {
  for (const address of addresses) {
    for (const prefix of prefixes) {
      const [other, around] = [redactText(address, pseudonyms), redactText(prefix, pseudonyms)];
      expect([address, prefix, isIn(other, around)]).toEqual([address, prefix, isIn(address, prefix)]);
    }
  }
});

test.each(['0.0.0.0', '127.0.0.1', '168.63.129.16', '169.254.169.254'])(
  '%s means something and stays',
  (address) => {
    expect(redactAddress(address, pseudonyms)).toBe(address);
  },
);

test('a private address stays private, a public one public', () => {
  const isPrivate = (address: string) =>
    ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].some((prefix) => isIn(address, prefix));
  for (const salt of ['a', 'b', 'c', 'd', 'e']) {
    for (const address of [...addresses, '11.0.0.1', '172.32.0.1', '192.169.0.1', '8.8.8.8']) {
      expect(isPrivate(redactAddress(address, pseudonymsFor(salt)))).toBe(isPrivate(address));
    }
  }
});

test('another salt, another address', () => {
  const all = new Set(['a', 'b', 'c', 'd'].map((salt) => redactAddress('20.89.20.11', pseudonymsFor(salt))));
  expect(all.size).toBeGreaterThan(1);
});

test('a network keeps its end', () => {
  expect(redactText('10.1.0.0/16', pseudonyms)).toMatch(/^10\.\d+\.0\.0\/16$/);
});
