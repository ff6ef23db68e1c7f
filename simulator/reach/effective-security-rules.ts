import { type EffectiveAdminRule, effectiveAdminRules } from '../network/effective-admin-rules.ts';
import type { Reference, SecurityRule } from '../world/network.ts';
import { find, sameId, type World } from '../world/world.ts';
import { formatPrefix } from './address.ts';
import { adminTrafficOf } from './admin-rules.ts';
import { meaningAt } from './meaning.ts';
import { homeOf, type NetworkInterface } from './networks.ts';
import { spelledPortRange } from './port-range.ts';
import { rulesInOrder, trafficOf } from './security-rules.ts';
import { isEverywhere, isServiceTag, tagPrefixes } from './service-tags.ts';
import type { End, Meaning, TrafficRule } from './traffic-rule.ts';

/** All rules that hold for a network interface, as Azure spells them: those of its own group, its subnet's, and admin rules. */
export function effectiveSecurityRules(world: World, networkInterface: NetworkInterface) {
  const home = homeOf(world, networkInterface);
  if (!home) return [];
  const meaning = meaningAt(world, home);
  return [
    ...ofGroup(world, networkInterface.properties.networkSecurityGroup, meaning, {
      networkInterface: { id: networkInterface.id },
    }),
    ...ofGroup(world, home.subnet.properties.networkSecurityGroup, meaning, {
      subnet: { id: `${home.network.id}/subnets/${home.subnet.name}` },
    }),
    ...ofManagers(effectiveAdminRules(world, home.network.id), meaning),
  ];
}

function ofGroup(
  world: World,
  reference: Reference | undefined,
  meaning: Meaning,
  association: { networkInterface: Reference } | { subnet: Reference },
) {
  const group = reference && find(world, 'Microsoft.Network/networkSecurityGroups', reference.id);
  if (!group) return [];
  const rules = rulesInOrder(group.properties).map(({ rule, isDefault }) => ({
    ...effective(trafficOf(rule.properties), meaning),
    ...decisionOf(`${isDefault ? 'defaultSecurityRules' : 'securityRules'}/${rule.name}`, rule.properties),
  }));
  return [{ networkSecurityGroup: { id: group.id }, association, effectiveSecurityRules: rules }];
}

/** One entry for each configuration that a network manager has committed. */
function ofManagers(rules: readonly EffectiveAdminRule[], meaning: Meaning) {
  const configurations = rules.filter(
    ({ configuration }, index) =>
      rules.findIndex((other) => sameId(other.configuration.id, configuration.id)) === index,
  );
  return configurations.map(({ configuration, manager }) => ({
    networkSecurityGroup: { id: configuration.id },
    association: { networkManager: { id: manager.id } },
    effectiveSecurityRules: rules
      .filter((other) => sameId(other.configuration.id, configuration.id))
      .map(({ rule }) => ({
        ...effective(adminTrafficOf(rule.properties), meaning),
        ...decisionOf(`rules/${rule.name}`, rule.properties),
      })),
  }));
}

const decisionOf = (
  name: string,
  { access, priority, direction }: { access: string } & Pick<SecurityRule, 'priority' | 'direction'>,
) => ({ name, access, priority, direction });

function effective(rule: TrafficRule, meaning: Meaning) {
  const [source, destination] = [spelled(rule.source, meaning), spelled(rule.destination, meaning)];
  return {
    protocol: spelledProtocol(rule.protocol),
    ...(source.port ? { sourcePortRange: source.port } : {}),
    ...(destination.port ? { destinationPortRange: destination.port } : {}),
    sourcePortRanges: source.ports,
    destinationPortRanges: destination.ports,
    ...(source.prefix ? { sourceAddressPrefix: source.prefix } : {}),
    ...(destination.prefix ? { destinationAddressPrefix: destination.prefix } : {}),
    sourceAddressPrefixes: source.prefixes,
    destinationAddressPrefixes: destination.prefixes,
    ...(source.expanded ? { expandedSourceAddressPrefix: source.expanded } : {}),
    ...(destination.expanded ? { expandedDestinationAddressPrefix: destination.expanded } : {}),
  };
}

/** Azure says one of a thing where there is only one, and lists them always; service tags and groups are spelled out beside. */
function spelled(end: End, { surroundings, membersOf }: Meaning) {
  const ports = end.ports.map(spelledPortRange);
  const prefixes = end.groups.length > 0 ? [] : end.prefixes.map(spelledPrefix);
  const members = end.groups.flatMap((group) => membersOf(group)).map((address) => `${address}/32`);
  const tagged = prefixes
    .filter(isServiceTag)
    .flatMap((tag) => tagPrefixes(tag, surroundings).map(formatPrefix));
  const isExpanded = end.groups.length > 0 || prefixes.some(isServiceTag);
  return {
    port: ports.length === 1 ? ports[0] : undefined,
    ports,
    prefix: prefixes.length === 1 ? prefixes[0] : undefined,
    prefixes,
    expanded: isExpanded ? [...members, ...tagged] : undefined,
  };
}

function spelledPrefix(prefix: string): string {
  if (isEverywhere(prefix)) return '0.0.0.0/0';
  return isServiceTag(prefix) || prefix.includes('/')
    ? prefix
    : `${prefix}/${prefix.includes(':') ? 128 : 32}`;
}

function spelledProtocol(protocol: string): string {
  const lower = protocol.toLowerCase();
  return lower === '*' || lower === 'any' ? 'All' : `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
}
