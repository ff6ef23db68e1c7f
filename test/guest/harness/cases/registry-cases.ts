import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, dword, listener, machine, services, system, terminal, texts } from './machine.ts';

const switchedOff = machine([at(terminal, 'fDenyTSConnections'), dword(1)]);

const deny: GuestStep = {
  do: 'registry',
  key: terminal,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
};

const tls = `${system}\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Server`;

/** One value of each kind, from what was there and back. */
const kinds: readonly HarnessCase[] = (
  [
    ['a number', listener, 'PortNumber', dword(3389), { kind: 'DWord', data: 3390 }, '3389', '3390'],
    [
      'a great number',
      listener,
      'MaxInstanceCount',
      dword(3),
      { kind: 'DWord', data: 4_294_967_295 },
      '3',
      '4294967295',
    ],
    [
      'a number in the place of a text',
      terminal,
      'TSUserEnabled',
      { kind: 'String', data: 'on' },
      { kind: 'DWord', data: 0 },
      'on',
      '0',
    ],
    [
      'a text',
      listener,
      'SelfSignedCertStore',
      { kind: 'String', data: 'Web Hosting' },
      { kind: 'String', data: 'Remote Desktop' },
      'Web Hosting',
      'Remote Desktop',
    ],
    [
      'a path',
      `${services}\\TermService\\Parameters`,
      'ServiceDll',
      { kind: 'ExpandString', data: 'C:\\evil.dll' },
      { kind: 'ExpandString', data: '%SystemRoot%\\System32\\termsrv.dll' },
      'C:\\evil.dll',
      '%SystemRoot%\\System32\\termsrv.dll',
    ],
    [
      'bytes',
      listener,
      'SSLCertificateSHA1Hash',
      { kind: 'Binary', data: '00FF' },
      { kind: 'none' },
      '00FF',
      'null',
    ],
    [
      'several texts, of which there were none',
      `${services}\\TermService\\Parameters\\LicenseServers`,
      'SpecifiedLicenseServers',
      texts(),
      { kind: 'MultiString', data: ['lic-01', 'lic-02'] },
      '',
      'lic-01, lic-02',
    ],
    [
      'several texts, of which there was one',
      `${services}\\TermService\\Parameters\\LicenseServers`,
      'SpecifiedLicenseServers',
      texts('old'),
      { kind: 'MultiString', data: ['lic-01'] },
      'old',
      'lic-01',
    ],
  ] as const
).map(([what, key, name, before, set, was, is]): HarnessCase => {
  const boot = key.includes('LicenseServers') ? ' boot 1' : '';
  return {
    name: `registry: ${what}`,
    view: machine([at(key, name), before]),
    steps: [{ do: 'registry', key, name, set } as GuestStep],
    moves: [
      { run: 'check', says: `would-change${boot} | would ${was}` },
      { run: 'apply', says: `changed applied${boot} | done ${was} > ${is}` },
      { run: 'undo', says: `undone undone${boot} | undone ${was}` },
    ],
    back: true,
  };
});

export const registryCases: readonly HarnessCase[] = [
  {
    name: 'registry: the whole way',
    view: switchedOff,
    steps: [deny],
    moves: [
      { run: 'check', says: 'would-change | would 1' },
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      { run: 'check', says: 'already applied | already 0' },
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      { run: 'confirm', says: 'nothing applied' },
      { run: 'undo', says: 'undone undone | undone 1' },
      { run: 'undo', says: 'nothing undone' },
      { run: 'check', says: 'would-change undone | would 1' },
      { run: 'apply', says: 'blocked undone | (run-undone)' },
    ],
    back: true,
  },
  {
    name: 'registry: already so, and nothing to take back',
    view: machine(),
    steps: [deny],
    moves: [
      { run: 'check', says: 'already | already 0' },
      { run: 'apply', says: 'already | already 0' },
      { run: 'undo', says: 'nothing' },
    ],
  },
  {
    name: 'registry: somebody else has changed it since',
    view: switchedOff,
    steps: [
      deny,
      { do: 'registry', key: terminal, name: 'fSingleSessionPerUser', set: { kind: 'DWord', data: 1 } },
    ],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0, done null > 1' },
      { put: at(terminal, 'fSingleSessionPerUser'), value: dword(0) },
      { run: 'undo', says: 'partial undone | undone 1, drift null > 0' },
    ],
  },
  {
    name: 'registry: somebody else has taken it back since',
    view: switchedOff,
    steps: [deny],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      { put: at(terminal, 'fDenyTSConnections'), value: dword(1) },
      { run: 'undo', says: 'undone undone | undone 1' },
    ],
    back: true,
  },
  {
    name: 'registry: a key that may be made',
    view: machine(),
    steps: [{ do: 'registry', key: tls, name: 'Enabled', set: { kind: 'DWord', data: 1 } }],
    moves: [
      { run: 'apply', says: 'changed applied boot 1 | done null > 1' },
      { run: 'undo', says: 'undone undone boot 1 | undone null' },
    ],
  },
  {
    name: 'registry: a key that may not be made',
    view: machine(),
    steps: [
      {
        do: 'registry',
        key: `${terminal}\\WinStations\\Other`,
        name: 'PortNumber',
        set: { kind: 'DWord', data: 3390 },
      },
    ],
    moves: [{ run: 'apply', says: 'failed open | failed null | (no-such-key step 0)' }],
  },
  {
    name: 'registry: access denied',
    view: switchedOff,
    steps: [deny],
    moves: [
      {
        run: 'check',
        says: 'failed | failed | (80070005 step 0)',
        troubles: { 'Get-KeyValues': { fails: '80070005', about: terminal } },
      },
      {
        run: 'apply',
        says: 'failed | failed | (80070005 step 0)',
        troubles: { 'Get-KeyValues': { fails: '80070005', about: terminal } },
      },
      {
        run: 'apply',
        says: 'failed open | failed 1 | (80070005 step 0)',
        troubles: { 'Set-KeyValue': { fails: '80070005' } },
      },
      { run: 'undo', says: 'undone undone | undone 1' },
    ],
    back: true,
  },
  ...kinds,
];
