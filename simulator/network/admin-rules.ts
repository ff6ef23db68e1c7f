import * as z from 'zod';
import { begin } from '../wire/long-running.ts';
import type { Answer, Call, Operation } from '../wire/operation.ts';
import type { Resource } from '../world/resource.ts';
import { find, keyOf, put, type World } from '../world/world.ts';
import {
  managerPartId,
  managerPartPath,
  managerPartReads,
  managerPartView,
  refuseWithoutParent,
} from './manager-parts.ts';
import { readBody } from './read-body.ts';

const type = 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules' as const;

const address = z.object({
  addressPrefix: z.string(),
  addressPrefixType: z.enum(['IPPrefix', 'ServiceTag']),
});

const adminRule = z.object({
  kind: z.literal('Custom'),
  properties: z.object({
    description: z.exactOptional(z.string()),
    protocol: z.enum(['Tcp', 'Udp', 'Icmp', 'Esp', 'Any', 'Ah']),
    sources: z.array(address).default([{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }]),
    destinations: z.array(address).default([{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }]),
    sourcePortRanges: z.array(z.string()).default(['0-65535']),
    destinationPortRanges: z.array(z.string()).default(['0-65535']),
    access: z.enum(['Allow', 'Deny', 'AlwaysAllow']),
    priority: z.int().min(1).max(4096),
    direction: z.enum(['Inbound', 'Outbound']),
  }),
});

const adminRuleView = (_world: World, rule: Resource<typeof type>) => ({
  ...managerPartView(rule, rule.properties),
  kind: 'Custom',
});

function putRule(call: Call): Answer {
  const { properties } = readBody(call, adminRule);
  refuseWithoutParent(call, call.scope.split('/').slice(0, -2).join('/'));
  const created = find(call.world, type, call.scope) === undefined;
  const written = put(call.world, { id: managerPartId(call, type), type, properties }, call.moment);
  return { status: created ? 201 : 200, body: adminRuleView(call.world, written) };
}

function deleteRule(call: Call): Answer {
  const rule = find(call.world, type, call.scope);
  if (!rule) return { status: 204 };
  const manager = rule.id.split('/').slice(0, 9).join('/');
  return begin(call, {
    style: 'network-delete',
    location: call.world.resources[keyOf(manager)]?.location ?? '',
    seconds: 5,
    effect: { name: 'delete-network-resource', input: { id: rule.id } },
  });
}

const { one: path } = managerPartPath(type);

export const adminRules: readonly Operation[] = [
  ...managerPartReads(type, 'AdminRules', adminRuleView),
  { id: 'AdminRules_CreateOrUpdate', method: 'PUT', path, action: `${type}/write`, handle: putRule },
  { id: 'AdminRules_Delete', method: 'DELETE', path, action: `${type}/delete`, handle: deleteRule },
];
