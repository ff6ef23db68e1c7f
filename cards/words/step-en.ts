import type { Step } from '../../remedies/step.ts';
import { insideEn } from './inside-en.ts';

const power: Readonly<Record<Extract<Step, { kind: 'power' }>['change'], string>> = {
  start: 'start the machine',
  restart: 'restart the machine',
  redeploy: 'move the machine to another host (redeploy)',
  reapply: 'have Azure apply the machine’s settings again',
  deallocate: 'stop the machine and release its host',
  powerOff: 'stop the machine',
};

const powerStates: Readonly<Record<string, string>> = {
  running: 'running',
  stopped: 'stopped',
  deallocated: 'stopped, host released',
};

/** What a step does, as an approver reads it. */
export const stepEn = {
  inside: insideEn,
  writeRule: (rule: string, group: string, terms: string): string =>
    `write the rule ${rule} of ${group}: ${terms}`,
  addRule: (rule: string, group: string, terms: string): string =>
    `add the rule ${rule} to ${group}: ${terms}`,
  removeRule: (rule: string, group: string): string => `remove the rule ${rule} from ${group}`,
  ruleTerms: (terms: {
    readonly access: string;
    readonly traffic: string;
    readonly from: string;
    readonly to: string;
    readonly priority: number;
  }): string =>
    `${terms.access === 'Allow' ? 'allow' : 'deny'} ${terms.traffic} from ${terms.from} to ${terms.to}, priority ${terms.priority}`,
  traffic: (protocol: string, ports: string): string => `${protocol} ${ports}`,
  anyProtocol: 'any protocol',
  anyPort: 'on any port',
  anywhere: 'anywhere',
  writeRoute: (route: string, table: string, terms: string): string =>
    `write the route ${route} of ${table}: ${terms}`,
  removeRoute: (route: string, table: string): string => `remove the route ${route} from ${table}`,
  routeTerms: (prefix: string, hop: string): string => `${prefix} by ${hop}`,
  nicRewrite: (nic: string): string => `write the network interface ${nic} as it is`,
  nicAddress: (nic: string, address: string): string =>
    `give the network interface ${nic} the address ${address}`,
  nicRelease: (nic: string, address: string): string =>
    `let Azure choose the address of the network interface ${nic} again; it keeps ${address}`,
  power: (change: Extract<Step, { kind: 'power' }>['change']): string => power[change],
  agentThere: 'install the Network Watcher agent',
  agentGone: 'remove the Network Watcher agent',
  jit: (port: number, from: string, minutes: number): string =>
    `request just-in-time access to TCP ${port} from ${from} for ${minutes} min`,
  bootDiagnostics: { on: 'turn boot diagnostics on', off: 'turn boot diagnostics off' },
  resetRdp: 'put Remote Desktop’s settings back as Windows has them (VMAccess)',
  snapshot: (name: string): string => `take the snapshot ${name} of the OS disk`,
  wait: 'wait until the machine’s agent answers',
  takeBack: (said: string): string => `take back: ${said}`,
  guestConfirm: 'call off the task that would take everything back',

  now: (value: string): string => `now: ${value}`,
  was: (value: string): string => `was: ${value}`,
  becomes: (value: string): string => `then: ${value}`,
  nothing: 'nothing there',
  already: 'is so already',
  /** The harness's own texts, which are no values of Windows. */
  ofHarness: (said: string): string => said,
  noSuchRule: 'no such rule',
  noSuchRoute: 'no such route',
  notInstalled: 'not installed',
  keptBoot: { on: 'on', off: 'off', own: 'on, in a storage account of your own' },
  /** In Azure's own word where it is a rare one. */
  powerState: (state: string): string => powerStates[state] ?? state,
};
