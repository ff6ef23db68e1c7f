import * as z from 'zod';
import type { Call, Operation } from '../wire/operation.ts';
import { ok } from '../wire/operation.ts';
import type { SecurityRule } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { type ChildKind, childEffectsOf, childOperationsOf } from './child-writes.ts';
import { defaultSecurityRules } from './default-rules.ts';
import { known, knownChild } from './known.ts';
import { regionOf } from './place-of.ts';
import { readBody } from './read-body.ts';
import { securityRule } from './read-security-rule.ts';
import { inGroup } from './reads.ts';
import { refuseBadApplicationGroups } from './refuse-bad-application-groups.ts';
import { refuseBadRule } from './refuse-bad-rule.ts';
import { refuseRuleSet } from './refuse-rule-set.ts';
import { securityRuleView } from './security-rule-view.ts';

const parent = 'Microsoft.Network/networkSecurityGroups' as const;

const body = z.object({ properties: securityRule });

function read(call: Call, group: Resource<typeof parent>, name: string): SecurityRule {
  const { properties } = readBody(call, body);
  const id = `${group.id}/securityRules/${name}`;
  refuseBadApplicationGroups(call, {
    groupId: group.id,
    location: regionOf(group.location ?? ''),
    rules: [{ id, properties }],
  });
  refuseBadRule(id, properties);
  const others = group.properties.securityRules.filter(
    (rule) => rule.name.toLowerCase() !== name.toLowerCase(),
  );
  refuseRuleSet(group.id, [...others, { name, properties }]);
  return properties;
}

const kind: ChildKind<typeof parent, SecurityRule> = {
  parent,
  collection: 'securityRules',
  group: 'SecurityRules',
  noun: 'security-rule',
  of: (group) => group.properties.securityRules,
  view: (world, group, rule) => securityRuleView(world, group, { ...rule, collection: 'securityRules' }),
  read,
  seconds: 5,
};

const defaults = `${inGroup}/${parent}/{name}/defaultSecurityRules`;
const readDefaults = {
  method: 'GET',
  action: `${parent}/defaultSecurityRules/read`,
  charge: 'Network',
} as const;

export const securityRules: readonly Operation[] = [
  ...childOperationsOf(kind),
  {
    ...readDefaults,
    id: 'DefaultSecurityRules_Get',
    path: `${defaults}/{child}`,
    handle: (call) => {
      const group = known(call, parent);
      return {
        ...ok(defaultView(call, group, knownChild(call, defaultSecurityRules))),
        headers: { etag: group.etag },
      };
    },
  },
  {
    ...readDefaults,
    id: 'DefaultSecurityRules_List',
    path: defaults,
    handle: (call) => {
      const group = known(call, parent);
      return ok({ value: defaultSecurityRules.map((rule) => defaultView(call, group, rule)) });
    },
  },
];

const defaultView = (
  call: Call,
  group: Resource<typeof parent>,
  rule: (typeof defaultSecurityRules)[number],
) => securityRuleView(call.world, group, { ...rule, collection: 'defaultSecurityRules' });

export const securityRuleEffects = childEffectsOf(kind);
