import { parseResourceId } from '../../base/resource-id.ts';
import { isAgentReady } from '../evidence/is-agent-ready.ts';
import type { VirtualMachineValue } from '../evidence/virtual-machine.ts';

/** The Network Watcher agent is an extension of the machine that connects; without it nothing can be tried from there. */
export type AgentState = 'working' | 'missing' | 'failed' | 'stopped';

export function agentState(machine: VirtualMachineValue): AgentState {
  const extension = machine.extensions.find(({ name, type }) =>
    /^NetworkWatcherAgent(Windows|Linux)$/i.test(type ?? name),
  );
  if (!extension) return 'missing';
  const isFailed = [extension.provisioningState, extension.code].some((state) => /failed/i.test(state ?? ''));
  if (isFailed) return 'failed';
  // An extension lives by the machine's own agent.
  return isAgentReady(machine) ? 'working' : 'stopped';
}

/** How a person installs the agent, for exactly this machine. */
export type AgentGuide = {
  readonly os: 'Windows' | 'Linux';
  readonly state: 'missing' | 'failed';
  readonly command: string;
  /** The page of the machine's extensions in the portal. */
  readonly link: string;
};

/** Nothing where it is there, or where it cannot be said which one the machine needs. */
export function agentGuide(machine: VirtualMachineValue): AgentGuide | undefined {
  const state = agentState(machine);
  const id = parseResourceId(machine.id);
  const os = machine.osType === 'Windows' || machine.osType === 'Linux' ? machine.osType : undefined;
  if ((state !== 'missing' && state !== 'failed') || !id || !os) return undefined;
  return {
    os,
    state,
    command: [
      'az vm extension set --publisher Microsoft.Azure.NetworkWatcher',
      `--name NetworkWatcherAgent${os}`,
      `--vm-name "${id.name}" --resource-group "${id.group ?? ''}" --subscription "${id.subscription}"`,
    ].join(' '),
    link: `https://portal.azure.com/#@/resource${encodeURI(id.text)}/extensions`,
  };
}
