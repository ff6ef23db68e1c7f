import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys, serviceKey } from '../../../../simulator/guest/product/keys.ts';
import { dword } from '../../../../simulator/guest/product/values.ts';
import { machineKeys, rdpKeyFile } from '../../../../simulator/guest/settle/files.ts';
import { setValue } from '../../../../simulator/guest/windows/registry.ts';
import type { Harnessed } from './harnessed.ts';
import { type Make, type Ways, windows } from './way.ts';

const set =
  (key: string, name: string, data: number): Make =>
  (at) =>
    setValue(windows(at), key, name, dword(data));
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
const rdpKey = `${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`;
const keyAccess = 'D:P(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)';
const closedKey = 'O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)';

/** Values, services, keys, roles, sessions and the clock. */
export const windowsWays: Ways = {
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
    undo: 'undone undone dropped | undone running',
  },
  'rdp-restart': {
    step: { do: 'rdp-restart' },
    check: 'would-change | would running',
    apply: 'changed applied dropped | done running',
    undo: 'undone undone dropped | undone running',
  },
  acl: {
    broken: 'key-not-readable',
    step: { do: 'acl', path: rdpKey, sddl: keyAccess },
    check: `would-change | would ${closedKey}`,
    apply: `changed applied | done ${closedKey} > O:BAG:SY${keyAccess.replace('D:P', 'D:PAI')}`,
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
    check: 'would-change | would ends 2027-02-21',
    apply: 'changed applied | done ends 2027-02-21 > null',
    undo: 'partial undone | cannot ends 2027-02-21',
  },
  'certificate-bind: no such certificate': {
    step: { do: 'certificate-bind', thumbprint: 'AB'.repeat(20) },
    check: 'failed | failed | (no-such-certificate step 0)',
    apply: 'failed | failed | (no-such-certificate step 0)',
    again: 'failed | failed | (no-such-certificate step 0)',
    undo: 'nothing',
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
    undo: 'partial undone | cannot installed',
  },
  'session-logoff': {
    on: 'app-02',
    step: { do: 'session-logoff', id: 5 },
    check: 'would-change | would inactive',
    apply: 'changed applied dropped | done inactive > null',
    undo: 'partial undone | cannot inactive',
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
