import { expect, test } from '@jest/globals';
import type { RegistryKey } from '../../../../simulator/guest/windows-view.ts';
import { control, dword, lines, rdpTcp, services, terminalServer, text, told, withKeys } from '../told.ts';

const windows = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const schannel = `${control}\\SecurityProviders\\SCHANNEL`;
const names = `${control}\\ComputerName`;
const termService = `${services}\\TermService\\Parameters`;
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';

type Case = readonly [
  what: string,
  keys: Readonly<Record<string, RegistryKey | undefined>>,
  fact: string,
  said: unknown,
];

const cases: readonly Case[] = [
  ['a normal boot says nothing', {}, 'safe', undefined],
  ['safe mode', { [`${control}\\SafeBoot\\Option`]: { OptionValue: dword(2) } }, 'safe', 2],
  ['setup', { 'HKLM\\SYSTEM\\Setup': { SystemSetupInProgress: dword(1) } }, 'setup', 1],
  ['nothing waits for a restart', {}, 'pend', undefined],
  ['servicing waits', { [`${windows}\\Component Based Servicing\\RebootPending`]: {} }, 'pend', 1],
  ['an update waits', { [`${windows}\\WindowsUpdate\\Auto Update\\RebootRequired\\a`]: {} }, 'pend', 2],
  [
    'a rename of files waits',
    { [`${control}\\Session Manager`]: { PendingFileRenameOperations: lines('', '\\??\\C:\\a') } },
    'pend',
    4,
  ],
  ['a new name waits', { [`${names}\\ComputerName`]: { ComputerName: text('APP-09') } }, 'pend', 8],
  [
    'a name in other letters is the same',
    { [`${names}\\ComputerName`]: { ComputerName: text('web-01') } },
    'pend',
    undefined,
  ],
  [
    'a number of more than 31 bits is signed',
    {
      [terminalServer]: undefined,
      [terminalServer.toLowerCase()]: { FDENYTSCONNECTIONS: dword(4_294_967_295) },
    },
    'ts',
    { dn: -1 },
  ],
  [
    'a value of another kind is none',
    { [terminalServer]: { fDenyTSConnections: text('1') } },
    'ts',
    { te: 1, dm: 0, tu: 0 },
  ],
  ['a listener without a key', { [rdpTcp]: undefined }, 'tcp', undefined],
  ['no policy', {}, 'pol', undefined],
  [
    'a policy',
    { [policy]: { fDenyTSConnections: dword(1), LicenseServers: text('lic-01,lic-02') } },
    'pol',
    { dn: 1, ls: 'lic-01,lic-02' },
  ],
  [
    'other stations come after the one that matters',
    { [`${terminalServer}\\WinStations\\EH-Tcp`]: {}, [`${terminalServer}\\WinStations\\My own`]: {} },
    'lsn',
    'RDP-Tcp EH-Tcp My_own',
  ],
  ['no station', { [rdpTcp]: undefined }, 'lsn', '-'],
  ['protocols as Windows has them', {}, 'tls', '----------'],
  [
    'each protocol in its place',
    {
      [`${schannel}\\Protocols\\SSL 3.0\\Server`]: { Enabled: dword(0) },
      [`${schannel}\\Protocols\\TLS 1.0\\Client`]: { DisabledByDefault: dword(1), Enabled: dword(1) },
      [`${schannel}\\Protocols\\TLS 1.2\\Server`]: { Enabled: dword(-1) },
      [`${schannel}\\Protocols\\TLS 1.3\\Client`]: { DisabledByDefault: dword(0) },
    },
    'tls',
    '0--d--1--1',
  ],
  [
    'ciphers and hashes that are off',
    {
      [`${schannel}\\Ciphers\\RC4 128/128`]: { Enabled: dword(0) },
      [`${schannel}\\Ciphers\\AES 128/128`]: { Enabled: dword(-1) },
      [`${schannel}\\Hashes\\MD5`]: { Enabled: dword(0) },
    },
    'sch',
    'C:RC4_128/128 H:MD5',
  ],
  [
    'a policy of suites, one of which goes with an RSA certificate',
    {
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002': {
        Functions: text('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'),
      },
    },
    'cs',
    '2/1',
  ],
  [
    'FIPS',
    { [`${control}\\Lsa\\FipsAlgorithmPolicy`]: { Enabled: dword(1) } },
    'sec',
    { dd: 0, lm: 3, fi: 1 },
  ],
  [
    'a licence server where Windows does not look',
    { [termService]: { SpecifiedLicenseServers: lines('lic-01', 'lic-02') } },
    'lic',
    { w: 'lic-01 lic-02' },
  ],
  [
    'a licence server, the mode and the days of grace',
    {
      [`${termService}\\LicenseServers`]: { SpecifiedLicenseServers: lines('lic-01') },
      [`${terminalServer}\\RCM\\Licensing Core`]: { LicensingMode: dword(4) },
      [`${terminalServer}\\RCM\\GracePeriod`]: {},
    },
    'lic',
    { m: 4, s: 'lic-01', g: 1 },
  ],
  [
    'a member of a farm',
    {
      [`${terminalServer}\\ClusterSettings`]: {
        SessionDirectoryActive: dword(1),
        SessionDirectoryLocation: text('broker-01'),
      },
    },
    'brk',
    { a: 1, l: 'broker-01' },
  ],
  [
    'port proxies in a fixed order',
    {
      [`${services}\\PortProxy\\v4tov4\\tcp`]: {
        '0.0.0.0/8080': text('10.0.0.1/80'),
        '0.0.0.0/3389': text('10.0.0.1/3389'),
      },
    },
    'pprx',
    '0.0.0.0/3389 0.0.0.0/8080',
  ],
  ['Group Policy switched off', { [`${services}\\gpsvc`]: { Start: dword(4) } }, 'gpo', 4],
];

test.each(cases)('%s', (_, keys, fact, said) => {
  expect(told(withKeys(keys)).f[fact]).toEqual(said);
});
