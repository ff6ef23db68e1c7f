import { describe, expect, test } from '@jest/globals';
import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys, serviceKey } from '../../../../simulator/guest/product/keys.ts';
import { dword, string } from '../../../../simulator/guest/product/values.ts';
import { machineKeys, rdpKeyFile } from '../../../../simulator/guest/settle/files.ts';
import { setValue } from '../../../../simulator/guest/windows/registry.ts';
import { said } from '../../../guest/harness/said.ts';
import { type Harnessed, harnessed } from './harnessed.ts';

type Make = (at: Harnessed) => void;

type Way = {
  readonly on?: string;
  readonly broken?: string;
  readonly make?: Make;
  readonly step: GuestStep | ((at: Harnessed) => GuestStep);
  readonly check: string;
  readonly apply: string;
  /** By default it is done once and stays done. */
  readonly again?: string;
  /** What somebody does in between; undo has to leave it alone. */
  readonly meddle?: Make;
  readonly undo: string;
};

const windows = (at: Harnessed) => at.windows('web-01');
const set =
  (key: string, name: string, data: number): Make =>
  (at) =>
    setValue(windows(at), key, name, dword(data));
const mac = (at: Harnessed, name = 'web-01', index = 0): string =>
  at.inside(name).adapters[index]?.mac.replaceAll('-', '') ?? '';
const ownCertificate = (at: Harnessed): string =>
  at.view('web-01').certificateStores['Remote Desktop']?.[0]?.thumbprint ?? '';

const deny: GuestStep = {
  do: 'registry',
  key: keys.terminalServer,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
};
const functions: GuestStep = { do: 'registry', key: keys.suites, name: 'Functions', set: { kind: 'none' } };
const suites = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256';
const setUp: GuestStep = {
  do: 'service',
  name: 'TermService',
  start: 'demand',
  account: 'NT AUTHORITY\\NetworkService',
  type: 'share',
  dependsOn: ['RPCSS'],
};
const open: GuestStep = {
  do: 'firewall-rule-add',
  name: 'RdpBot-In-3390-TCP',
  protocol: 'TCP',
  port: 3390,
  from: ['10.0.0.4', '10.2.0.0/16'],
};
const blockId = '{3C1F5D7A-6E0B-4B44-9F5E-0D6B2A9C3389}';
const rdpKey = `${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`;
const keyAccess = 'D:P(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)';
const closedKey = 'O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)';

const ways: Readonly<Record<string, Way>> = {
  registry: {
    broken: 'remote-desktop-off',
    step: deny,
    check: 'would-change | would 1',
    apply: 'changed applied | done 1 > 0',
    undo: 'undone undone | undone 1',
  },
  'registry: a value is taken away': {
    broken: 'no-usable-cipher',
    step: functions,
    check: `would-change boot 1 | would ${suites}`,
    apply: `changed applied boot 1 | done ${suites} > null`,
    undo: `undone undone boot 1 | undone ${suites}`,
  },
  'registry: another wrote it since': {
    broken: 'remote-desktop-off',
    step: deny,
    check: 'would-change | would 1',
    apply: 'changed applied | done 1 > 0',
    meddle: set(keys.terminalServer, 'fDenyTSConnections', 7),
    undo: 'partial undone | drift 1 > 7',
  },
  'registry: a key that has to be there': {
    step: { ...deny, do: 'registry', key: `${keys.winStations}\\Other`, name: 'LanAdapter' } as GuestStep,
    check: 'would-change | would null',
    apply: 'failed open | failed null | (no-such-key step 0)',
    again: 'failed open | failed null | (no-such-key step 0)',
    undo: 'undone undone | undone null',
  },
  service: {
    make: (at) => {
      setValue(windows(at), serviceKey('TermService'), 'Start', dword(4));
      setValue(windows(at), serviceKey('TermService'), 'Type', dword(16));
    },
    step: setUp,
    check:
      'would-change | would start=disabled; account=NT AUTHORITY\\NetworkService; type=own; dependsOn=RPCSS',
    apply:
      'changed applied | done start=disabled; account=NT AUTHORITY\\NetworkService; type=own; dependsOn=RPCSS > start=demand; account=NT AUTHORITY\\NetworkService; type=share; dependsOn=RPCSS',
    undo: 'undone undone | undone start=disabled; account=NT AUTHORITY\\NetworkService; type=own; dependsOn=RPCSS',
  },
  'service-state': {
    broken: 'termservice-stopped',
    step: { do: 'service-state', name: 'TermService', state: 'running', seconds: 30 },
    check: 'would-change | would stopped',
    apply: 'changed applied | done stopped > running',
    undo: 'undone undone | undone stopped',
  },
  'service-state: disabled': {
    make: set(serviceKey('SessionEnv'), 'Start', 4),
    step: { do: 'service-state', name: 'SessionEnv', state: 'running', seconds: 30 },
    check: 'would-change | would stopped',
    apply: 'failed open | failed stopped | (00000422 step 0)',
    again: 'failed open | failed stopped | (00000422 step 0)',
    undo: 'undone undone | undone stopped',
  },
  'service-state: what it needs is disabled': {
    make: (at) => {
      setValue(windows(at), serviceKey('LanmanWorkstation'), 'Start', dword(4));
      windows(at).stopped.push('SessionEnv');
    },
    step: { do: 'service-state', name: 'SessionEnv', state: 'running', seconds: 30 },
    check: 'would-change | would stopped',
    apply: 'failed open | failed stopped | (0000042c step 0)',
    again: 'failed open | failed stopped | (0000042c step 0)',
    undo: 'undone undone | undone stopped',
  },
  'service-state: its library is gone': {
    make: (at) => {
      windows(at).files['C:\\Windows\\System32\\termsrv.dll'] = null;
    },
    step: { do: 'service-state', name: 'TermService', state: 'running', seconds: 30 },
    check: 'would-change | would stopped',
    apply: 'failed open | failed stopped | (0000007e step 0)',
    again: 'failed open | failed stopped | (0000007e step 0)',
    undo: 'undone undone | undone stopped',
  },
  'service-state: others depend on it': {
    step: { do: 'service-state', name: 'TermService', state: 'stopped', seconds: 30 },
    check: 'would-change | would running',
    apply: 'failed open | failed running | (others-depend-on-it step 0)',
    again: 'failed open | failed running | (others-depend-on-it step 0)',
    undo: 'undone undone | undone running',
  },
  'rdp-restart': {
    step: { do: 'rdp-restart' },
    check: 'would-change | would running',
    apply: 'changed applied dropped | done running',
    undo: 'undone undone dropped | undone running',
  },
  'firewall-group': {
    broken: 'firewall-rule-missing',
    step: { do: 'firewall-group' },
    check: 'would-change | would off',
    apply: 'changed applied | done off > on',
    undo: 'undone undone | undone off',
  },
  'firewall-rule-add': {
    step: open,
    check: 'would-change | would null',
    apply: 'changed applied | done null > TCP 3390 from 10.0.0.4,10.2.0.0/16',
    undo: 'undone undone | undone null',
  },
  'firewall-rule-add: the name is taken': {
    make: (at) =>
      setValue(
        windows(at),
        keys.firewallRules,
        'RdpBot-In-3390-TCP',
        string('v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3391|Name=RdpBot-In-3390-TCP|'),
      ),
    step: open,
    check: 'would-change | would TCP 3391 from any',
    apply: 'failed open | failed TCP 3391 from any | (name-taken step 0)',
    again: 'failed open | failed TCP 3391 from any | (name-taken step 0)',
    undo: 'undone undone | undone TCP 3391 from any',
  },
  'firewall-rule-off': {
    broken: 'firewall-rule-blocks',
    step: { do: 'firewall-rule-off', id: blockId },
    check: 'would-change | would on',
    apply: 'changed applied | done on > off',
    undo: 'undone undone | undone on',
  },
  'firewall-rule-off: one that lets in': {
    step: { do: 'firewall-rule-off', id: 'RemoteDesktop-UserMode-In-TCP' },
    check: 'failed | failed | (not-a-block-rule step 0)',
    apply: 'failed | failed | (not-a-block-rule step 0)',
    again: 'failed | failed | (not-a-block-rule step 0)',
    undo: 'nothing',
  },
  'port-proxy-remove': {
    broken: 'port-proxied',
    step: { do: 'port-proxy-remove', address: '0.0.0.0', port: 3389 },
    check: 'would-change | would 10.1.9.9:3389',
    apply: 'changed applied | done 10.1.9.9:3389 > null',
    undo: 'undone undone | undone 10.1.9.9:3389',
  },
  acl: {
    broken: 'key-not-readable',
    step: { do: 'acl', path: rdpKey, sddl: keyAccess },
    check: `would-change | would ${closedKey}`,
    apply: `changed applied | done ${closedKey} > O:BAG:SY${keyAccess}`,
    undo: `undone undone | undone ${closedKey}`,
  },
  'file-aside': {
    step: { do: 'file-aside', path: rdpKey },
    check: 'would-change | would 2400 bytes',
    apply: 'changed applied | done 2400 bytes > null',
    undo: 'undone undone | undone 2400 bytes',
  },
  'file-aside: there is another by now': {
    step: { do: 'file-aside', path: rdpKey },
    check: 'would-change | would 2400 bytes',
    apply: 'changed applied | done 2400 bytes > null',
    meddle: (at) => {
      windows(at).files[rdpKeyFile(at.inside('web-01'))] = { size: 7 };
    },
    undo: 'partial undone | drift 2400 bytes > 7 bytes',
  },
  'certificate-remove': {
    step: (at) => ({ do: 'certificate-remove', thumbprint: ownCertificate(at).slice(0, 8) }),
    check: 'would-change | would ends 2027-03-21',
    apply: 'changed applied | done ends 2027-03-21 > null',
    undo: 'partial undone | cannot ends 2027-03-21 > null',
  },
  'certificate-bind: no such certificate': {
    step: { do: 'certificate-bind', thumbprint: 'AB'.repeat(20) },
    check: 'failed | failed | (no-such-certificate step 0)',
    apply: 'failed | failed | (no-such-certificate step 0)',
    again: 'failed | failed | (no-such-certificate step 0)',
    undo: 'nothing',
  },
  'adapter: address': {
    broken: 'static-address',
    step: (at) => ({ do: 'adapter', mac: mac(at), set: 'dhcp' }),
    check: 'would-change boot 1 | would static 10.1.1.44',
    apply: 'changed applied boot 1 | done static 10.1.1.44 > dhcp',
    undo: 'undone undone boot 1 | undone static 10.1.1.44',
  },
  'adapter: name servers': {
    on: 'app-02',
    broken: 'dns-servers-wrong',
    step: (at) => ({ do: 'adapter', mac: mac(at, 'app-02'), set: 'dns-from-dhcp' }),
    check: 'would-change | would 8.8.8.8',
    apply: 'changed applied | done 8.8.8.8 > dhcp',
    undo: 'undone undone | undone 8.8.8.8',
  },
  'adapter: the device': {
    broken: 'adapter-disabled',
    step: (at) => ({ do: 'adapter', mac: mac(at), set: 'enabled' }),
    check: 'would-change | would disabled',
    apply: 'changed applied | done disabled > enabled',
    undo: 'undone undone | undone disabled',
  },
  'adapter: no such one': {
    step: { do: 'adapter', mac: '00155D000000', set: 'enabled' },
    check: 'failed | failed | (no-such-adapter step 0)',
    apply: 'failed | failed | (no-such-adapter step 0)',
    again: 'failed | failed | (no-such-adapter step 0)',
    undo: 'nothing',
  },
  'route-add: for the second adapter of a machine': {
    on: 'sql-01',
    step: (at) => ({
      do: 'route-add',
      prefix: '10.1.2.0/24',
      nextHop: '10.1.4.1',
      mac: mac(at, 'sql-01', 1),
      metric: 10,
    }),
    check: 'would-change | would null',
    apply: 'changed applied | done null > 10.1.2.0/24 via 10.1.4.1 if 11 metric 10',
    undo: 'undone undone | undone null',
  },
  'boot-value: safe mode': {
    broken: 'safe-mode',
    step: { do: 'boot-value', name: 'safeboot', set: 'none' },
    check: 'would-change boot 2 | would network',
    apply: 'changed applied boot 2 | done network > null',
    undo: 'undone undone boot 2 | undone network',
  },
  'boot-value: serial console': {
    step: { do: 'boot-value', name: 'ems', set: 'on' },
    check: 'would-change boot 2 | would null',
    apply: 'changed applied boot 2 | done null > on',
    undo: 'undone undone boot 2 | undone null',
  },
  'feature-remove': {
    broken: 'session-host-role-unused',
    step: { do: 'feature-remove', feature: 'RDS-RD-Server' },
    check: 'would-change boot 2 | would installed',
    apply: 'changed applied boot 2 | done installed > null',
    undo: 'partial undone | cannot installed > null',
  },
  'session-logoff': {
    on: 'app-02',
    step: { do: 'session-logoff', id: 5 },
    check: 'would-change | would inactive',
    apply: 'changed applied dropped | done inactive > null',
    undo: 'partial undone | cannot inactive > null',
  },
  'clock-sync': {
    make: (at) => {
      windows(at).clockAheadSeconds = 780;
    },
    step: { do: 'clock-sync' },
    check: 'would-change | would null',
    apply: 'changed applied | done null > synced',
    undo: 'partial undone | cannot null',
  },
  'clock-sync: without its service': {
    broken: 'clock-wrong',
    step: { do: 'clock-sync' },
    check: 'would-change | would null',
    apply: 'failed open | failed null | (00000426 step 0)',
    again: 'failed open | failed null | (00000426 step 0)',
    undo: 'partial undone | cannot null',
  },
};

describe('there and back', () => {
  test.each(Object.entries(ways))('%s', (_, { on = 'web-01', broken, make, meddle, ...way }) => {
    const at = harnessed(on);
    if (broken) at.breakBy(broken, on);
    make?.(at);
    const step = typeof way.step === 'function' ? way.step(at) : way.step;
    const before = JSON.stringify(at.windows(on));
    expect(said(at.run('check', [step]))).toBe(way.check);
    expect(JSON.stringify(at.windows(on))).toBe(before);
    expect(said(at.run('apply', [step]))).toBe(way.apply);
    const written = at.written();
    // A second time it is told, and not done.
    expect(said(at.run('apply', [step]))).toBe(way.again ?? way.apply);
    expect(at.written()).toEqual(written);
    meddle?.(at);
    expect(said(at.run('undo', [step]))).toBe(way.undo);
    const undone = at.written();
    expect(said(at.run('undo', [step]))).toBe(way.undo === 'nothing' ? 'nothing' : 'nothing undone');
    expect(at.written()).toEqual(undone);
  });
});

describe('needs', () => {
  const sqlPort = 1433;
  const needs: readonly (readonly [string, string, GuestStep, boolean])[] = [
    [
      'a number',
      'web-01',
      { do: 'need', that: 'registry-is', key: keys.rdpTcp, name: 'PortNumber', data: 3389 },
      true,
    ],
    [
      'another number',
      'web-01',
      { do: 'need', that: 'registry-is', key: keys.rdpTcp, name: 'PortNumber', data: 1 },
      false,
    ],
    [
      'no value',
      'web-01',
      { do: 'need', that: 'registry-is', key: keys.policy, name: 'fDenyTSConnections', data: null },
      true,
    ],
    [
      'not this',
      'web-01',
      { do: 'need', that: 'registry-is-not', key: keys.policy, name: 'fDenyTSConnections', data: 1 },
      true,
    ],
    [
      'a text in any case',
      'web-01',
      {
        do: 'need',
        that: 'registry-is',
        key: keys.winStations,
        name: 'SelfSignedCertStore',
        data: 'remote desktop',
      },
      true,
    ],
    ['a service', 'web-01', { do: 'need', that: 'service-there', name: 'termservice' }, true],
    ['no service', 'web-01', { do: 'need', that: 'service-there', name: 'NoSuch' }, false],
    ['a service that runs', 'web-01', { do: 'need', that: 'service-runs', name: 'TermService' }, true],
    ['a service that does not', 'web-01', { do: 'need', that: 'service-runs', name: 'Netlogon' }, false],
    ['its own port', 'web-01', { do: 'need', that: 'port-usable', port: 3389 }, true],
    ['the port of another', 'sql-01', { do: 'need', that: 'port-usable', port: sqlPort }, false],
    ['a port that Windows keeps', 'web-01', { do: 'need', that: 'port-usable', port: 5985 }, false],
    [
      'no certificate',
      'web-01',
      { do: 'need', that: 'certificate-usable', thumbprint: 'AB'.repeat(20) },
      false,
    ],
    ['a member', 'app-02', { do: 'need', that: 'not-domain-controller' }, true],
    ['a domain controller', 'dc-01', { do: 'need', that: 'not-domain-controller' }, false],
    ['no broker', 'web-01', { do: 'need', that: 'not-connection-broker' }, true],
    ['local rules', 'web-01', { do: 'need', that: 'local-rules-count' }, true],
    [
      'a file',
      'web-01',
      { do: 'need', that: 'file-there', path: 'C:\\Windows\\System32\\termsrv.dll' },
      true,
    ],
    ['a folder is no file', 'web-01', { do: 'need', that: 'file-there', path: machineKeys }, false],
  ];

  test.each(needs)('%s on %s', (_, name, need, isMet) => {
    const at = harnessed(name);
    const answer = at.run('apply', [need, { do: 'boot-value', name: 'ems', set: 'on' }]);
    expect(answer.steps[0]?.st).toBe(isMet ? 'met' : 'blocked');
    expect(answer.st).toBe(isMet ? 'changed' : 'blocked');
    expect(at.written()).toEqual(isMet ? ['apply boot-value'] : []);
  });
});
