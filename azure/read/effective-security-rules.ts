import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, text } from './schema.ts';

const rule = z.object({
  name: maybe(text),
  protocol: maybe(text),
  access: maybe(text),
  direction: maybe(text),
  priority: maybe(z.number()),
  sourcePortRange: maybe(text),
  sourcePortRanges: list(text),
  destinationPortRange: maybe(text),
  destinationPortRanges: list(text),
  sourceAddressPrefix: maybe(text),
  sourceAddressPrefixes: list(text),
  destinationAddressPrefix: maybe(text),
  destinationAddressPrefixes: list(text),
  expandedSourceAddressPrefix: list(text),
  expandedDestinationAddressPrefix: list(text),
});

const answer = z.object({
  value: list(
    z.object({
      networkSecurityGroup: maybe(reference),
      association: maybe(
        z.object({
          subnet: maybe(reference),
          networkInterface: maybe(reference),
          networkManager: maybe(reference),
        }),
      ),
      effectiveSecurityRules: list(rule),
    }),
  ),
});

export type EffectiveSecurityGroup = z.infer<typeof answer>['value'][number];

/** The rules that apply to a network interface of a running VM, by the group they come from. */
export const readEffectiveSecurityRules = (
  azure: Azure,
  networkInterface: ResourceId,
  options: CallOptions = {},
) =>
  call(azure, {
    deadlineMs: 90_000,
    ...options,
    operation: 'NetworkInterfaces_ListEffectiveNetworkSecurityGroups',
    effect: false,
    schema: answer.transform(({ value }) => value),
    send: (sending) =>
      azure.read
        .network(networkInterface.subscription)
        .networkInterfaces.beginListEffectiveNetworkSecurityGroupsAndWait(
          groupOf(networkInterface),
          networkInterface.name,
          sending,
        ),
  });
