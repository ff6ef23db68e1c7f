import { type EffectiveAdminRule, effectiveAdminRules } from '../network/effective-admin-rules.ts';
import type { Child, Reference, SecurityRule } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, type World } from '../world/world.ts';
import { isWithin } from './address.ts';
import { decidingAdminRule } from './admin-rules.ts';
import { meaningAt } from './meaning.ts';
import { type Home, homeOf, type NetworkInterface } from './networks.ts';
import { decidingRule } from './security-rules.ts';
import { hostAddress, metadataAddress } from './service-tags.ts';
import type { Meaning, Packet } from './traffic-rule.ts';

type SecurityGroup = Resource<'Microsoft.Network/networkSecurityGroups'>;

/** Whether a flow passes, and who said so last. */
export type Decision = { readonly access: 'Allow' | 'Deny'; readonly by: Decider };

export type Decider =
  | { readonly kind: 'admin-rule'; readonly admin: EffectiveAdminRule }
  | {
      readonly kind: 'security-rule';
      readonly at: 'subnet' | 'network-interface';
      readonly group: SecurityGroup;
      readonly rule: Child<SecurityRule>;
      readonly isDefault: boolean;
    }
  /** Neither the subnet nor the network interface has a security group: everything passes. */
  | { readonly kind: 'no-security-group' }
  /** A public address of SKU Standard is closed from the internet until a security group opens it. */
  | { readonly kind: 'standard-public-address' }
  /** Services of the host are not subject to security groups, unless a rule names their service tag. */
  | { readonly kind: 'platform' };

/** Admin rules, then the subnet's security group, then the network interface's: https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works */
export function inboundFlow(world: World, networkInterface: NetworkInterface, packet: Packet): Decision {
  const judge = judgeAt(world, networkInterface, packet, 'Inbound');
  const decision = judge.byAdminRules() ?? judge.byGroups(['subnet', 'network-interface']);
  if (decision) return decision;
  return isFromInternet(judge.meaning, packet) && hasStandardAddress(world, networkInterface)
    ? { access: 'Deny', by: { kind: 'standard-public-address' } }
    : { access: 'Allow', by: { kind: 'no-security-group' } };
}

/** Admin rules, then the network interface's security group, then the subnet's. */
export function outboundFlow(world: World, networkInterface: NetworkInterface, packet: Packet): Decision {
  const judge = judgeAt(world, networkInterface, packet, 'Outbound');
  return (
    judge.byAdminRules() ??
    judge.byGroups(['network-interface', 'subnet']) ?? { access: 'Allow', by: { kind: 'no-security-group' } }
  );
}

function judgeAt(
  world: World,
  networkInterface: NetworkInterface,
  packet: Packet,
  direction: SecurityRule['direction'],
) {
  const home = homeOf(world, networkInterface);
  if (!home) throw new Error(`${networkInterface.id} is in a subnet that the world does not have`);
  const meaning = meaningAt(world, home);
  const groups = groupsOf(world, networkInterface, home);
  const toPlatform = direction === 'Outbound' && [hostAddress, metadataAddress].includes(packet.destination);

  function byAdminRules(): Decision | undefined {
    const rules = effectiveAdminRules(world, home?.network.id ?? '');
    const admin = decidingAdminRule(rules, direction, packet, meaning);
    if (!admin || admin.rule.properties.access === 'Allow') return undefined;
    const access = admin.rule.properties.access === 'Deny' ? 'Deny' : 'Allow';
    return { access, by: { kind: 'admin-rule', admin } };
  }

  function byGroups(order: readonly Place[]): Decision | undefined {
    let last: Decision | undefined;
    for (const at of order) {
      const group = groups[at];
      if (!group) continue;
      const decision = toPlatform ? ofPlatformRules(group, at) : ofGroup(group, at);
      if (decision?.access === 'Deny') return decision;
      last = decision ?? last;
    }
    return last;
  }

  function ofGroup(group: SecurityGroup, at: Place): Decision | undefined {
    const found = decidingRule(group.properties, direction, packet, meaning);
    return (
      found && { access: found.rule.properties.access, by: { kind: 'security-rule', at, group, ...found } }
    );
  }

  function ofPlatformRules(group: SecurityGroup, at: Place): Decision {
    const securityRules = group.properties.securityRules.filter(namesPlatform);
    const found = ofGroup({ ...group, properties: { ...group.properties, securityRules } }, at);
    const isNamed = found?.by.kind === 'security-rule' && !found.by.isDefault;
    return isNamed ? found : { access: 'Allow', by: { kind: 'platform' } };
  }

  return { meaning, byAdminRules, byGroups };
}

type Place = 'subnet' | 'network-interface';

function groupsOf(
  world: World,
  networkInterface: NetworkInterface,
  { subnet }: Home,
): Record<Place, SecurityGroup | undefined> {
  const at = (reference: Reference | undefined) =>
    reference && find(world, 'Microsoft.Network/networkSecurityGroups', reference.id);
  return {
    subnet: at(subnet.properties.networkSecurityGroup),
    'network-interface': at(networkInterface.properties.networkSecurityGroup),
  };
}

const namesPlatform = ({ properties }: Child<SecurityRule>): boolean =>
  /^AzurePlatform/i.test(properties.destinationAddressPrefix ?? '');

const isFromInternet = ({ surroundings }: Meaning, packet: Packet): boolean =>
  isWithin(packet.source, surroundings.internet);

const hasStandardAddress = (world: World, networkInterface: NetworkInterface): boolean =>
  networkInterface.properties.ipConfigurations.some(({ properties }) => {
    const id = properties.publicIPAddress?.id;
    const address = id === undefined ? undefined : find(world, 'Microsoft.Network/publicIPAddresses', id);
    return address?.sku?.name === 'Standard';
  });
