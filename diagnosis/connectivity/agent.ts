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
