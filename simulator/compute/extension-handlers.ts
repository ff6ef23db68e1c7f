import type { Guest } from '../world/compute.ts';

export type Handler = {
  readonly publisher: string;
  readonly type: string;
  readonly os: Guest['os'];
  /** Newest version that the repository has. */
  readonly version: string;
  /** What it does in the guest when it is put there. */
  readonly apply: (guest: Guest) => void;
};

const nothing = () => undefined;

/** The extensions that the practice Azure's repository has. */
const handlers: readonly Handler[] = [
  {
    publisher: 'Microsoft.Compute',
    type: 'VMAccessAgent',
    os: 'Windows',
    version: '2.4',
    apply: allowRemoteDesktop,
  },
  {
    publisher: 'Microsoft.OSTCExtensions',
    type: 'VMAccessForLinux',
    os: 'Linux',
    version: '1.5',
    apply: nothing,
  },
  {
    publisher: 'Microsoft.Azure.NetworkWatcher',
    type: 'NetworkWatcherAgentWindows',
    os: 'Windows',
    version: '1.4',
    apply: nothing,
  },
  {
    publisher: 'Microsoft.Azure.NetworkWatcher',
    type: 'NetworkWatcherAgentLinux',
    os: 'Linux',
    version: '1.4',
    apply: nothing,
  },
];

export const handlerOf = (publisher: string, type: string): Handler | undefined =>
  handlers.find(
    (handler) =>
      handler.publisher.toLowerCase() === publisher.toLowerCase() &&
      handler.type.toLowerCase() === type.toLowerCase(),
  );

/** https://learn.microsoft.com/azure/virtual-machines/extensions/vmaccess-windows: it resets Remote Desktop to its defaults. */
function allowRemoteDesktop(guest: Guest): void {
  if (!guest.listeners.some(({ port, protocol }) => port === 3389 && protocol === 'Tcp')) {
    guest.listeners.push({ port: 3389, protocol: 'Tcp', program: 'svchost.exe' });
  }
  const name = 'RemoteDesktop-UserMode-In-TCP';
  const others = guest.firewall.rules.filter((rule) => rule.name !== name);
  guest.firewall.rules = [
    { name, direction: 'Inbound', action: 'Allow', protocol: 'Tcp', port: '3389', remoteAddress: '*' },
    ...others,
  ];
}
