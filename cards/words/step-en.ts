import type { GuestStep } from '../../guest/harness/step.ts';
import type { Step } from '../../remedies/step.ts';

type Guest<Do extends GuestStep['do']> = Extract<GuestStep, { readonly do: Do }>;

const adapters: Readonly<Record<Guest<'adapter'>['set'], string>> = {
  dhcp: 'have the network adapter get its address by DHCP',
  'dns-from-dhcp': 'have the network adapter get its DNS servers by DHCP',
  enabled: 'turn the network adapter on',
};

const boot = (name: Guest<'boot-value'>['name'], set: Guest<'boot-value'>['set']): string => {
  if (name === 'safeboot')
    return set === 'none' ? 'start normally the next time, not in safe mode' : `start in safe mode (${set})`;
  return set === 'none' ? `take the start setting ${name} away` : `set the start setting ${name}`;
};

const power: Readonly<Record<Extract<Step, { kind: 'power' }>['change'], string>> = {
  start: 'start the machine',
  restart: 'restart the machine',
  redeploy: 'move the machine to another host (redeploy)',
  reapply: 'have Azure apply the machine’s settings again',
  deallocate: 'stop the machine and release its host',
  powerOff: 'stop the machine',
};

/** What a step does, as an approver reads it. */
export const stepEn = {
  inside: {
    registry: (name: string, value: string | null): string =>
      value === null ? `take the value ${name} away` : `set ${name} to ${value}`,
    service: (name: string, parts: readonly string[]): string =>
      `set the service ${name} up: ${parts.join(', ')}`,
    starts: { auto: 'start by itself', demand: 'start on demand' },
    account: (account: string): string => `run as ${account}`,
    serviceType: (type: string): string => `type ${type}`,
    dependsOn: (names: readonly string[]): string => `depend on ${names.join(', ')}`,
    serviceState: (name: string, state: string): string =>
      state === 'running' ? `start the service ${name}` : `stop the service ${name}`,
    rdpRestart: 'restart Remote Desktop’s services',
    firewallGroup: 'turn on Windows’ own firewall rules for Remote Desktop',
    firewallRuleAdd: (name: string, flow: string): string => `add the firewall rule ${name} (${flow})`,
    from: (protocol: string, port: number, from: string): string => `${protocol} ${port} from ${from}`,
    anywhere: 'anywhere',
    firewallRuleOff: (id: string): string => `turn the firewall rule ${id} off`,
    portProxyRemove: (address: string, port: number): string =>
      `remove the port proxy that listens on ${address}:${port}`,
    acl: (path: string): string => `set the access to ${path}`,
    fileAside: (path: string): string => `move ${path} into the backup folder`,
    certificateRemove: (thumbprint: string): string =>
      `remove the self-signed certificate ${thumbprint}; Windows makes a new one`,
    certificateBind: (thumbprint: string): string => `have Remote Desktop use the certificate ${thumbprint}`,
    adapter: (set: Guest<'adapter'>['set']): string => adapters[set],
    routeAdd: (prefix: string, nextHop: string): string => `add a route to ${prefix} by ${nextHop}`,
    boot,
    featureRemove: (feature: string): string => `remove the role ${feature}`,
    sessionLogoff: (id: number): string => `sign session ${id} out`,
    clockSync: 'set the clock by its source of time',
    scheduledRevert: (minutes: number): string =>
      `first of all, schedule a task that takes everything back after ${minutes} min; it is removed once RDP is proved to work`,
    onlyIf: 'Only where Windows says so before',
  },
  addRule: (rule: string, group: string, terms: string): string =>
    `add the rule ${rule} to ${group}: ${terms}`,
  changeRule: (rule: string, group: string, terms: string): string =>
    `write the rule ${rule} of ${group}: ${terms}`,
  removeRule: (rule: string, group: string): string => `remove the rule ${rule} from ${group}`,
  ruleTerms: (terms: {
    readonly access: string;
    readonly protocol: string;
    readonly port: string;
    readonly from: string;
    readonly to: string;
    readonly priority: number;
  }): string =>
    `${terms.access === 'Allow' ? 'allow' : 'deny'} ${terms.protocol} ${terms.port} from ${terms.from} to ${terms.to}, priority ${terms.priority}`,
  writeRoute: (route: string, table: string, prefix: string, hop: string): string =>
    `write the route ${route} of ${table}: ${prefix} by ${hop}`,
  removeRoute: (route: string, table: string): string => `remove the route ${route} from ${table}`,
  nicRewrite: (nic: string): string => `write the network interface ${nic} as it is`,
  nicAddress: (nic: string, address: string): string =>
    `give the network interface ${nic} the address ${address}`,
  power: (change: Extract<Step, { kind: 'power' }>['change']): string => power[change],
  agentThere: 'install the Network Watcher agent',
  agentGone: 'remove the Network Watcher agent',
  jit: (port: number, from: string, minutes: number): string =>
    `request just-in-time access to TCP ${port} from ${from} for ${minutes} min`,
  bootDiagnostics: { on: 'turn boot diagnostics on', off: 'turn boot diagnostics off' },
  resetRdp: 'put Remote Desktop’s settings back as Windows has them (VMAccess)',
  snapshot: (name: string): string => `take the snapshot ${name} of the OS disk`,
  wait: 'wait until the machine’s agent answers',
  guestUndo: 'put back inside Windows what was written down before the change',
  guestConfirm: 'call off the task that would take everything back',
  now: (value: string): string => `now: ${value}`,
  nothingNow: 'nothing',
  already: 'is so already',
};
