import type { VirtualMachineValue } from './virtual-machine.ts';

const off: ReadonlySet<string> = new Set([
  'PowerState/stopping',
  'PowerState/stopped',
  'PowerState/deallocating',
  'PowerState/deallocated',
]);

/**
 * Azure documents that effective rules and routes, IP flow verify and next hop are answered for a running machine only:
 * https://learn.microsoft.com/azure/virtual-network/diagnose-network-traffic-filter-problem
 */
export const isOff = ({ power }: VirtualMachineValue): boolean => off.has(power ?? '');
