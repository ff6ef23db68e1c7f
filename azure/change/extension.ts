import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from '../read/schema.ts';

/** What we may install: the agent that the connectivity check needs, for either system. */
const networkWatcherAgents = {
  Windows: 'NetworkWatcherAgentWindows',
  Linux: 'NetworkWatcherAgentLinux',
} as const;

export type NewNetworkWatcherAgent = {
  readonly location: string;
  readonly os: keyof typeof networkWatcherAgents;
};

export const installNetworkWatcherAgent = (
  azure: Azure,
  vm: ResourceId,
  { agent, ...options }: CallOptions & { readonly agent: NewNetworkWatcherAgent },
) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: 'VirtualMachineExtensions_CreateOrUpdate',
    effect: true,
    schema: z.object({ id: text, name: text, provisioningState: maybe(text) }),
    send: async (sending) =>
      azure.change.compute(vm.subscription).virtualMachineExtensions.createOrUpdate(
        groupOf(vm),
        vm.name,
        networkWatcherAgents[agent.os],
        {
          location: agent.location,
          publisher: 'Microsoft.Azure.NetworkWatcher',
          typePropertiesType: networkWatcherAgents[agent.os],
          typeHandlerVersion: '1.4',
          autoUpgradeMinorVersion: true,
        },
        sending,
      ),
  });
