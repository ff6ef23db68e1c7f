import { expect, test } from '@jest/globals';
import type { CertificateView, FileView } from '../../../../simulator/guest/windows-view.ts';
import { healthyView } from '../../../guest/healthy-view.ts';
import { rdpTcp, told, withCim, withKeys } from '../told.ts';

const folder = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
const [own] = healthyView.certificateStores['Remote Desktop'] ?? [];
if (!own?.keyFile) throw new Error('The healthy Windows has a certificate with a key.');
const keyFile = own.keyFile;

const remoteDesktop = (changes: Partial<CertificateView>) => ({
  certificateStores: { 'Remote Desktop': [{ ...own, ...changes }] },
});
const withFiles = (files: Readonly<Record<string, FileView>>) => ({
  files: { ...healthyView.files, ...files },
});

test('as Windows makes it', () => {
  expect(told().f).toMatchObject({ rd: 'a1b2c3d4:151:31:1:1', bnd: '-', mk: 'def', mkf: '24:2400', mkn: 1 });
});

test.each<[string, Partial<CertificateView>, string]>([
  ['expired an hour ago', { notAfter: '2026-11-18T07:00:00Z' }, 'a1b2c3d4:-1:31:1:1'],
  ['a day and a half left', { notAfter: '2026-11-19T20:00:00Z' }, 'a1b2c3d4:1:31:1:1'],
  ['a key that does not open', { keyError: '80090016' }, 'a1b2c3d4:151:29:1:1'],
  [
    'somebody else’s, whose key does not open',
    { keyError: '80090016', issuer: 'CN=ca' },
    'a1b2c3d4:151:1:1:0',
  ],
  ['a key file that is gone', { keyFile: `${folder}\\gone` }, 'a1b2c3d4:151:3:1:1'],
  ['for clients only', { ekus: ['1.3.6.1.5.5.7.3.2'] }, 'a1b2c3d4:151:31:0:1'],
  ['for Remote Desktop', { ekus: ['1.3.6.1.4.1.311.54.1.2'] }, 'a1b2c3d4:151:31:1:1'],
])('%s', (_, changes, said) => {
  expect(told(remoteDesktop(changes)).f['rd']).toBe(said);
});

test('a certificate that does not say for what', () => {
  const { ekus: _, ...without } = own;
  expect(told({ certificateStores: { 'Remote Desktop': [without] } }).f['rd']).toBe('a1b2c3d4:151:31:n:1');
});

test('no certificate', () => {
  expect(told({ certificateStores: {} }).f['rd']).toBe('-');
});

test.each([
  ['SYSTEM may read only', 'D:(A;;FR;;;SY)(A;;FR;;;NS)', '16:9'],
  ['the service may not read', 'D:(A;;FA;;;SY)(A;;FA;;;BA)', '8:9'],
  ['everyone may', 'D:(A;;FA;;;WD)', '24:9'],
  ['the service is denied', 'D:(D;;FR;;;NS)(A;;FA;;;SY)(A;;FR;;;NS)', '8:9'],
  ['rights as a number', 'D:(A;;0x1f01ff;;;S-1-5-18)(A;;0x80120089;;;S-1-5-20)', '24:9'],
  ['only what is made below', 'D:(A;OIIO;FA;;;SY)(A;;FR;;;NS)', '16:9'],
])('a key file: %s', (_, sddl, said) => {
  expect(told(withFiles({ [keyFile]: { size: 9, sddl } })).f['mkf']).toBe(said);
});

test.each([
  ['as Windows made it', 'O:BAG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)', 'def'],
  ['with more than that', 'D:(A;;FA;;;WD)(A;;FA;;;BA)(A;;FA;;;SY)', 'def'],
  ['everyone gone', 'D:PAI(A;;FA;;;BA)', 'D:PAI(A;;FA;;;BA)'],
  [
    'somebody denied',
    'D:(D;;FR;;;NS)(A;;0x12019f;;;WD)(A;;FA;;;BA)',
    'D:(D;;FR;;;NS)(A;;0x12019f;;;WD)(A;;FA;;;BA)',
  ],
])('the folder of keys: %s', (_, sddl, said) => {
  expect(told(withFiles({ [folder]: { sddl } })).f['mk']).toBe(said);
});

test('no folder of keys', () => {
  const { f } = told({ files: {} });
  expect(f).toMatchObject({ mk: '-', mkf: '-' });
  expect(f).not.toHaveProperty('mkn');
});

const bind = (thumbprint: string) =>
  withKeys({ [rdpTcp]: { SSLCertificateSHA1Hash: { kind: 'Binary', data: thumbprint } } });

test.each([
  ['my', bind(own.thumbprint), { My: [own] }, 'M:a1b2c3d4:151:31:1:1'],
  [
    'the one of Windows',
    bind(own.thumbprint.toLowerCase()),
    { 'Remote Desktop': [own] },
    'R:a1b2c3d4:151:31:1:1',
  ],
  ['one that is gone', bind('ff00ff00ff00'), { My: [own] }, '?:ff00ff00'],
  ['nothing', bind(''), { My: [own] }, '-'],
])('bound: %s', (_, keys, certificateStores, said) => {
  expect(told({ ...keys, certificateStores }).f['bnd']).toBe(said);
});

test('what the service says of its own', () => {
  const row = {
    TerminalName: 'RDP-Tcp',
    SSLCertificateSHA1HashType: 3,
    PolicySourceUserAuthenticationRequired: 1,
    PolicySourceSecurityLayer: 2,
    PolicySourceMinEncryptionLevel: 0,
    SSLCertificateSHA1Hash: own.thumbprint,
  };
  const name = 'root/cimv2/TerminalServices:Win32_TSGeneralSetting';
  expect(told(withCim({ [name]: [{ TerminalName: 'ICA-TCP' }, row] })).f['gs']).toBe('3/1/0/0/a1b2c3d4');
  expect(told(withCim({ [name]: [] }))).not.toHaveProperty('f.gs');
  expect(told().e['gs']).toBe('80041010');
});
