import type { Child, SecurityRule } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { childView } from './child-view.ts';

/** A rule as Azure shows it: the lists are always there. */
export function securityRuleView(
  world: World,
  group: Resource<'Microsoft.Network/networkSecurityGroups'>,
  rule: Child<SecurityRule> & { readonly collection: 'securityRules' | 'defaultSecurityRules' },
) {
  const {
    access,
    priority,
    direction,
    sourcePortRanges = [],
    destinationPortRanges = [],
    sourceAddressPrefixes = [],
    destinationAddressPrefixes = [],
    sourceApplicationSecurityGroups,
    destinationApplicationSecurityGroups,
    ...single
  } = rule.properties;
  return childView(world, group, {
    ...rule,
    properties: {
      ...single,
      access,
      priority,
      direction,
      sourcePortRanges,
      destinationPortRanges,
      sourceAddressPrefixes,
      destinationAddressPrefixes,
      ...(sourceApplicationSecurityGroups ? { sourceApplicationSecurityGroups } : {}),
      ...(destinationApplicationSecurityGroups ? { destinationApplicationSecurityGroups } : {}),
    },
  });
}
