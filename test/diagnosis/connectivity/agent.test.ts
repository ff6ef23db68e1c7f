import { expect, test } from '@jest/globals';
import { agentState } from '../../../diagnosis/connectivity/agent.ts';
import type { VirtualMachineValue } from '../../../diagnosis/evidence/virtual-machine.ts';
import { machine } from './path-case.ts';

const machineWith = (more: Parameters<typeof machine>[1]): VirtualMachineValue => {
  const found = machine('a', more);
  if ('missing' in found) throw new Error('The machine is there.');
  return found.value;
};

const extension = { name: 'AzureNetworkWatcherExtension', type: 'NetworkWatcherAgentLinux' };

test.each<[string, Parameters<typeof machine>[1], string]>([
  ['none', { extensions: [] }, 'missing'],
  ['another one', { extensions: [{ name: 'x', type: 'DSC' }] }, 'missing'],
  ['one of Linux', { extensions: [extension] }, 'working'],
  ['one without a type', { extensions: [{ name: 'NetworkWatcherAgentWindows' }] }, 'working'],
  ['one that failed', { extensions: [{ ...extension, provisioningState: 'Failed' }] }, 'failed'],
  [
    'one that says it failed',
    { extensions: [{ ...extension, code: 'ProvisioningState/failed/1' }] },
    'failed',
  ],
  ['one whose machine’s agent is silent', { agent: { display: 'Not Ready' } }, 'stopped'],
])('%s: %p is %s', (_, more, state) => {
  expect(agentState(machineWith(more))).toBe(state);
});
