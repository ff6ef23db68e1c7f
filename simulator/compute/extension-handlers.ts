import { rdpRuleNames } from '../guest/product/firewall.ts';
import { keys } from '../guest/product/keys.ts';
import { resetKey, resetValue } from '../guest/windows/registry.ts';
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
  if (guest.os !== 'Windows') return;
  const { windows } = guest;
  resetValue(windows, keys.terminalServer, 'fDenyTSConnections');
  resetKey(windows, keys.rdpTcp);
  for (const rule of Object.values(rdpRuleNames)) resetValue(windows, keys.firewallRules, rule);
  windows.stopped = windows.stopped.filter((service) => service !== 'TermService');
}
