import type { GuestStep } from '../../remedies/step.ts';

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

/** What is written inside Windows. */
export const insideEn = {
  registry: (name: string, value: string | null): string =>
    value === null ? `take the value ${name} away` : `set ${name} to ${value}`,
  service: (name: string, parts: readonly string[]): string =>
    `set the service ${name} up: ${parts.join(', ')}`,
  starts: { auto: 'start by itself', demand: 'start on demand' },
  account: (account: string): string => `run as ${account}`,
  serviceType: { own: 'in a process of its own', share: 'in a shared process' },
  dependsOn: (names: readonly string[]): string =>
    names.length === 0 ? 'depend on nothing' : `depend on ${names.join(', ')}`,
  serviceState: (name: string, state: string): string =>
    state === 'running' ? `start the service ${name}` : `stop the service ${name}`,
  rdpRestart: 'restart Remote Desktop’s services',
  firewallGroup: 'turn on Windows’ own firewall rules for Remote Desktop',
  firewallRuleAdd: (name: string, flow: string): string => `add the firewall rule ${name} (${flow})`,
  from: (protocol: string, port: number, from: string): string => `${protocol} ${port} from ${from}`,
  firewallRuleOff: (id: string): string => `turn the firewall rule ${id} off`,
  portProxyRemove: (address: string, port: number): string =>
    `remove the port proxy that listens on ${address}:${port}`,
  acl: (path: string): string => `set who may access ${path}`,
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
};
