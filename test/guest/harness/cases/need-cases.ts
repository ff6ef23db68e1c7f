import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { ChangedView, HarnessCase } from '../harness-case.ts';
import { at, dword, listener, machine, services, stateOf, system, terminal } from './machine.ts';

type Need = Extract<GuestStep, { do: 'need' }>;

const step: GuestStep = {
  do: 'registry',
  key: terminal,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
};

const value = (that: 'registry-is' | 'registry-is-not', data: number | string | null): Need => ({
  do: 'need',
  that,
  key: listener,
  name: 'PortNumber',
  data,
});

const roles = 'HKLM\\SOFTWARE\\Microsoft\\ServerManager\\ServicingStorage\\ServerComponentCache';
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';
const thumbprint = 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334';
const file = 'C:\\Windows\\System32\\termsrv.dll';

const given = {
  thumbprint,
  subject: 'CN=web-01',
  issuer: 'CN=Contoso CA',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
  ekus: ['1.3.6.1.5.5.7.3.1'],
  hasKey: true,
};
const withCertificate = (changes: object): ChangedView =>
  machine([['certificateStores', 'My'], [{ ...given, ...changes }]]);
const usable: Need = { do: 'need', that: 'certificate-usable', thumbprint };

const port: Need = { do: 'need', that: 'port-usable', port: 3390 };
const listening = (pid: number): ChangedView =>
  machine([['tcpListeners'], [{ address: '0.0.0.0', port: 3390, pid }]]);

/** What is needed, where, and whether it is so. */
const table: readonly (readonly [string, Need, ChangedView, boolean])[] = [
  ['a value is', value('registry-is', 3389), machine(), true],
  ['a value is another', value('registry-is', 3390), machine(), false],
  ['a value is not', value('registry-is-not', 3390), machine(), true],
  ['a value is not, and it is', value('registry-is-not', 3389), machine(), false],
  ['a value is absent', value('registry-is', null), machine([at(listener, 'PortNumber'), undefined]), true],
  ['a value is absent, and it is there', value('registry-is', null), machine(), false],
  ['a value is there', value('registry-is-not', null), machine(), true],
  [
    'a number that is a text',
    value('registry-is', 3389),
    machine([at(listener, 'PortNumber'), { kind: 'String', data: '3389' }]),
    false,
  ],
  [
    'a text',
    value('registry-is', 'x'),
    machine([at(listener, 'PortNumber'), { kind: 'String', data: 'X' }]),
    true,
  ],
  [
    'a great number',
    value('registry-is', 4_294_967_295),
    machine([at(listener, 'PortNumber'), dword(4_294_967_295)]),
    true,
  ],
  ['a service is there', { do: 'need', that: 'service-there', name: 'termservice' }, machine(), true],
  ['a service is not there', { do: 'need', that: 'service-there', name: 'Other' }, machine(), false],
  ['a service runs', { do: 'need', that: 'service-runs', name: 'TermService' }, machine(), true],
  [
    'a service does not run',
    { do: 'need', that: 'service-runs', name: 'TermService' },
    machine([stateOf('TermService'), 'StartPending']),
    false,
  ],
  ['nobody has the port', port, machine(), true],
  ['Remote Desktop has the port', port, listening(1240), true],
  ['somebody else has the port', port, listening(2200), false],
  ['the port is kept', { do: 'need', that: 'port-usable', port: 50_010 }, machine(), false],
  ['the port is not kept', { do: 'need', that: 'port-usable', port: 50_060 }, machine(), true],
  ['a certificate', usable, withCertificate({}), true],
  ['a certificate for anything', usable, withCertificate({ ekus: undefined }), true],
  ['a certificate that is not there', usable, machine(), false],
  ['a certificate without a key', usable, withCertificate({ hasKey: false }), false],
  ['a certificate whose key does not open', usable, withCertificate({ keyError: '80090016' }), false],
  ['a certificate that has run out', usable, withCertificate({ notAfter: '2026-11-18T07:59:00Z' }), false],
  ['a certificate that is for later', usable, withCertificate({ notBefore: '2026-11-18T08:01:00Z' }), false],
  ['a certificate for something else', usable, withCertificate({ ekus: ['1.3.6.1.5.5.7.3.2'] }), false],
  ['no domain controller', { do: 'need', that: 'not-domain-controller' }, machine(), true],
  [
    'a domain controller',
    { do: 'need', that: 'not-domain-controller' },
    machine([at(`${system}\\Control\\ProductOptions`, 'ProductType'), { kind: 'String', data: 'LanmanNT' }]),
    false,
  ],
  [
    'nobody knows what it is',
    { do: 'need', that: 'not-domain-controller' },
    machine([at(`${system}\\Control\\ProductOptions`, 'ProductType'), undefined]),
    false,
  ],
  ['no broker', { do: 'need', that: 'not-connection-broker' }, machine(), true],
  [
    'a broker by its role',
    { do: 'need', that: 'not-connection-broker' },
    machine([at(`${roles}\\RDS-Connection-Broker`, 'InstallState'), dword(1)]),
    false,
  ],
  ['local rules count', { do: 'need', that: 'local-rules-count' }, machine(), true],
  [
    'local rules do not count',
    { do: 'need', that: 'local-rules-count' },
    machine([at(`${policy}\\PublicProfile`, 'AllowLocalPolicyMerge'), dword(0)]),
    false,
  ],
  [
    'local rules do not count elsewhere',
    { do: 'need', that: 'local-rules-count' },
    machine([at(`${policy}\\DomainProfile`, 'AllowLocalPolicyMerge'), dword(0)]),
    true,
  ],
  [
    'local rules do not count in the older form',
    { do: 'need', that: 'local-rules-count' },
    machine(
      [['firewall', 'currentProfiles'], 2],
      [at(`${policy}\\StandardProfile`, 'AllowLocalPolicyMerge'), dword(0)],
    ),
    false,
  ],
  [
    'a file',
    { do: 'need', that: 'file-there', path: file },
    machine([['files', file], { size: 1, sddl: 'O:SYG:SYD:' }]),
    true,
  ],
  ['a file that is not there', { do: 'need', that: 'file-there', path: file }, machine(), false],
];

const denied = at(terminal, 'fDenyTSConnections');

export const needCases: readonly HarnessCase[] = [
  ...table.map(
    ([what, need, view, isMet]): HarnessCase => ({
      name: `need: ${what}`,
      view: { ...view, registry: { ...view.registry, [terminal]: { fDenyTSConnections: dword(1) } } },
      steps: [step, need],
      moves: isMet
        ? [{ run: 'check', says: 'would-change | would 1, met' }]
        : [
            { run: 'check', says: 'blocked | would 1, blocked' },
            { run: 'apply', says: 'blocked | would 1, blocked' },
          ],
      back: true,
    }),
  ),
  {
    name: 'need: it cannot be asked',
    view: machine([denied, dword(1)]),
    steps: [step, port],
    moves: [
      {
        run: 'apply',
        says: 'blocked | would 1, blocked | (80041002 step 1)',
        troubles: { 'Get-ListeningPorts': { fails: '80041002' } },
      },
    ],
    back: true,
  },
  {
    name: 'need: all that is needed stands together with what is done',
    view: machine([denied, dword(1)], [at(`${services}\\TermService`, 'Start'), dword(4)]),
    steps: [
      { do: 'need', that: 'registry-is', key: `${services}\\TermService`, name: 'Start', data: 4 },
      { do: 'service', name: 'TermService', start: 'demand' },
      step,
    ],
    moves: [
      { run: 'apply', says: 'changed applied | met, done start=disabled > start=demand, done 1 > 0' },
      { run: 'check', says: 'blocked applied | blocked, already start=demand, already 0' },
      { run: 'undo', says: 'undone undone | undone start=disabled, undone 1' },
    ],
    back: true,
  },
];
