import type { Resource } from '../world/resource.ts';
import { below, isOf, keyOf, type World } from '../world/world.ts';
import type { VirtualMachine } from './networks.ts';

/** The Network Watcher agent is an extension; it works through the machine's own agent. */
export function agentState(world: World, machine: VirtualMachine): 'working' | 'stopped' | 'absent' {
  const extension = below(world, machine.id).find(isWatcherAgent);
  if (!extension) return 'absent';
  const isReady = world.machines[keyOf(machine.id)]?.agent.status === 'ready';
  return isReady ? 'working' : 'stopped';
}

const isWatcherAgent = (resource: Resource): boolean =>
  isOf(resource, 'Microsoft.Compute/virtualMachines/extensions') &&
  /^NetworkWatcherAgent(Windows|Linux)$/i.test(resource.properties.type) &&
  resource.properties.provisioningState === 'Succeeded';
