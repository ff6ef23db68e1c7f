import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

export const securityRule = z.object({
  id: maybe(text),
  name: text,
  etag: maybe(text),
  description: maybe(text),
  protocol: text,
  access: text,
  direction: text,
  priority: z.number(),
  sourcePortRange: maybe(text),
  sourcePortRanges: list(text),
  destinationPortRange: maybe(text),
  destinationPortRanges: list(text),
  sourceAddressPrefix: maybe(text),
  sourceAddressPrefixes: list(text),
  destinationAddressPrefix: maybe(text),
  destinationAddressPrefixes: list(text),
  sourceApplicationSecurityGroups: list(reference),
  destinationApplicationSecurityGroups: list(reference),
  provisioningState: maybe(text),
});

export type SecurityRule = z.infer<typeof securityRule>;

const networkSecurityGroup = z.object({
  ...resource,
  etag: maybe(text),
  provisioningState: maybe(text),
  securityRules: list(securityRule),
  defaultSecurityRules: list(securityRule),
  networkInterfaces: list(reference),
  subnets: list(reference),
});

export const readNetworkSecurityGroup = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'NetworkSecurityGroups_Get',
    effect: false,
    schema: networkSecurityGroup,
    send: (sending) =>
      azure.read.network(id.subscription).networkSecurityGroups.get(groupOf(id), id.name, sending),
  });

export const listNetworkSecurityGroups = (azure: Azure, group: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'NetworkSecurityGroups_List',
    effect: false,
    schema: z.array(networkSecurityGroup),
    send: (sending) =>
      collect(azure.read.network(group.subscription).networkSecurityGroups.list(groupOf(group), sending)),
  });

/** One rule of a group, to be compared before it is written and after. */
export const readSecurityRule = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'SecurityRules_Get',
    effect: false,
    schema: securityRule,
    send: (sending) =>
      azure.read.network(id.subscription).securityRules.get(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
