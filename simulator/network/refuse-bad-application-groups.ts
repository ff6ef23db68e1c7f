import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { SecurityRule } from '../world/network.ts';
import { find, type World } from '../world/world.ts';
import { regionOf } from './place-of.ts';
import { findSubnet, ipConfigurationsIn } from './references.ts';
import { invalidReference, refuseUnlinked } from './refuse-unlinked.ts';

type Used = {
  readonly groupId: string;
  readonly location: string;
  readonly rules: readonly { readonly id: string; readonly properties: SecurityRule }[];
};

/** The application security groups of rules must exist where the rules are, be open to the caller, and be in one network. */
export function refuseBadApplicationGroups(call: Call, { groupId, location, rules }: Used): void {
  refuseUnlinked(
    call,
    rules.flatMap(({ properties }) =>
      namedBy(properties).map((scope) => ({
        scope,
        action: 'Microsoft.Network/applicationSecurityGroups/joinNetworkSecurityRule/action',
      })),
    ),
  );
  for (const { id, properties } of rules) {
    for (const named of namedBy(properties)) {
      const found = find(call.world, 'Microsoft.Network/applicationSecurityGroups', named);
      if (regionOf(found?.location ?? '') !== location) throw invalidReference(named, id);
    }
    const networks = [...new Set(namedBy(properties).flatMap((named) => networksOf(call.world, named)))];
    if (networks.length > 1) {
      throw badRequest(
        'AllApplicationSecurityGroupsInSecurityRuleMustBeFromSameVnet',
        `Security Rule ${groupId} has Application Security Groups (ASGs) from multiple virtual networks (${networks.join(', ')}). All ASGs on the Security Rule must be from the same virtual network.`,
      );
    }
  }
}

const namedBy = (rule: SecurityRule): string[] =>
  [...(rule.sourceApplicationSecurityGroups ?? []), ...(rule.destinationApplicationSecurityGroups ?? [])].map(
    ({ id }) => id,
  );

const networksOf = (world: World, id: string): string[] =>
  ipConfigurationsIn(world, id).flatMap(
    ({ configuration }) => findSubnet(world, configuration.properties.subnet.id)?.network.id ?? [],
  );
