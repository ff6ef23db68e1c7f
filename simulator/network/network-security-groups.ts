import * as z from 'zod';
import { badRequest } from '../wire/refusal.ts';
import type { Child, SecurityRule } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { defaultSecurityRules } from './default-rules.ts';
import { readBody } from './read-body.ts';
import { securityRule } from './read-security-rule.ts';
import { interfacesWith, subnetsWith } from './references.ts';
import { refuseBadApplicationGroups } from './refuse-bad-application-groups.ts';
import { refuseBadName } from './refuse-bad-name.ts';
import { refuseBadRule } from './refuse-bad-rule.ts';
import { refuseRuleSet } from './refuse-rule-set.ts';
import { resourceView } from './resource-view.ts';
import { securityRuleView } from './security-rule-view.ts';
import { operationsOf, type Target, type Written } from './writes.ts';

const type = 'Microsoft.Network/networkSecurityGroups' as const;

function view(world: World, group: Resource<typeof type>) {
  const { resourceGuid, securityRules } = group.properties;
  const rulesOf = (
    collection: 'securityRules' | 'defaultSecurityRules',
    rules: readonly Child<SecurityRule>[],
  ) => rules.map((rule) => securityRuleView(world, group, { ...rule, collection }));
  const interfaces = interfacesWith(world, group.id);
  const subnets = subnetsWith(world, 'networkSecurityGroup', group.id);
  return resourceView(world, group, {
    resourceGuid,
    securityRules: rulesOf('securityRules', securityRules),
    defaultSecurityRules: rulesOf('defaultSecurityRules', defaultSecurityRules),
    ...(interfaces.length > 0 ? { networkInterfaces: interfaces.map((id) => ({ id })) } : {}),
    ...(subnets.length > 0 ? { subnets: subnets.map((id) => ({ id })) } : {}),
  });
}

const body = z.object({
  properties: z
    .object({
      securityRules: z.array(z.object({ name: z.string(), properties: securityRule })).default([]),
    })
    .prefault({}),
});

/** All rules are replaced: those that the body does not name are gone afterwards. */
function read({ call, id, location, before }: Target<typeof type>): Written<typeof type> {
  const { securityRules } = readBody(call, body).properties;
  const rules = securityRules.map((rule) => ({ ...rule, id: `${id}/securityRules/${rule.name}` }));
  refuseBadApplicationGroups(call, { groupId: id, location, rules });
  for (const rule of rules) {
    refuseBadName(rule.name);
    refuseBadRule(rule.id, rule.properties);
  }
  refuseRuleSet(id, securityRules);
  const resourceGuid = before?.properties.resourceGuid ?? call.moment.newId();
  return { properties: { resourceGuid, securityRules } };
}

function refuseDelete(world: World, { id }: Resource<typeof type>): void {
  const users = [...interfacesWith(world, id), ...subnetsWith(world, 'networkSecurityGroup', id)];
  if (users.length === 0) return;
  throw badRequest(
    'InUseNetworkSecurityGroupCannotBeDeleted',
    `Network security group ${id} cannot be deleted because it is in use by the following resources: ${users.join(', ')}. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.`,
  );
}

export const networkSecurityGroups = operationsOf({
  type,
  group: 'NetworkSecurityGroups',
  view,
  read,
  refuseDelete,
  seconds: 3,
});
