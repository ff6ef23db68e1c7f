import { expect, test } from '@jest/globals';
import type { WindowsView } from '../../../../simulator/guest/windows-view.ts';
import { dword, lines, services, terminalServer, text, told, withCim, withKeys } from '../told.ts';

const setting = 'root/cimv2/TerminalServices:Win32_TerminalServiceSetting';
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
const licenseServers = `${services}\\TermService\\Parameters\\LicenseServers`;

const row = {
  AllowTSConnections: 1,
  PolicySourceAllowTSConnections: 0,
  TerminalServerMode: 1,
  LicensingType: 4,
  PolicySourceLicensingType: 1,
  Logons: 0,
  SessionBrokerDrainMode: 0,
};
const said = { a: 1, ap: 0, m: 1, lt: 4, lp: 1, lo: 0, dr: 0 };

const methods = (days: number, servers: readonly string[]): WindowsView['cimMethods'] => ({
  [`${setting}.GetGracePeriodDays`]: { DaysLeft: days },
  [`${setting}.GetSpecifiedLicenseServerList`]: { SpecifiedLSList: servers },
});

test('a session host', () => {
  const changes = { ...withCim({ [setting]: [row] }), cimMethods: methods(12, ['lic-01', 'lic-02']) };
  expect(told(changes).f['tss']).toEqual({ ...said, g: 12, ls: 'lic-01 lic-02' });
});

test('a session host that names no licence server', () => {
  const changes = { ...withCim({ [setting]: [row] }), cimMethods: methods(0, []) };
  expect(told(changes).f['tss']).toEqual({ ...said, g: 0, ls: '' });
});

test('the first that Windows cannot tell leaves its code, and what it told before stays', () => {
  const rows = withCim({ [setting]: [row] });
  expect(told(rows).f['tss']).toEqual({ ...said, ge: '80041010' });
  const cimMethods = { [`${setting}.GetGracePeriodDays`]: { DaysLeft: 3 } };
  expect(told({ ...rows, cimMethods }).f['tss']).toEqual({ ...said, g: 3, ge: '80041010' });
});

test('without the role nobody asks for the days', () => {
  const changes = {
    ...withCim({ [setting]: [{ ...row, TerminalServerMode: 0 }] }),
    cimMethods: methods(12, []),
  };
  expect(told(changes).f['tss']).toEqual({ ...said, m: 0 });
});

test.each<[string, WindowsView['tcpAnswers'], string]>([
  ['open', { 'lic-01:135': 'open', 'lic-01:445': 'open' }, 'lic-01=O,O'],
  ['silent', {}, 'lic-01=T,T'],
  [
    'refused, and a name that nobody knows',
    { 'lic-01:135': 10061, 'lic-01:445': 11001 },
    'lic-01=10061,11001',
  ],
  ['something else', { 'lic-01:135': 5, 'lic-01:445': 10060 }, 'lic-01=X,T'],
])('a licence server: %s', (_, tcpAnswers, reach) => {
  const keys = withKeys({ [licenseServers]: { SpecifiedLicenseServers: lines('lic-01') } });
  expect(told({ ...keys, tcpAnswers }).f['lsr']).toBe(reach);
});

test('policy names the licence servers before the machine does', () => {
  const keys = withKeys({
    [licenseServers]: { SpecifiedLicenseServers: lines('lic-09') },
    [policy]: { LicenseServers: text('lic-01, lic-02,,lic-03,lic-04') },
  });
  expect(told(keys).f['lsr']).toBe('lic-01=T,T lic-02=T,T lic-03=T,T');
  expect(told().f).not.toHaveProperty('lsr');
});

test.each([
  [1, 'broker-01=T broker-02=T'],
  [0, undefined],
])('brokers of a farm, active %d', (active, reach) => {
  const key = {
    SessionDirectoryActive: dword(active),
    SessionDirectoryLocation: text('broker-01;broker-02'),
  };
  expect(told(withKeys({ [`${terminalServer}\\ClusterSettings`]: key })).f['brr']).toBe(reach);
});
