import type { SecurityRule } from '../world/network.ts';
import { all, type Moment, touch, type World } from '../world/world.ts';
import { type GuardingGroup, securityGroupsOf } from './security-groups-of.ts';

/** Names, descriptions and priorities as Defender for Cloud makes them. */
const prefix = 'MicrosoftDefenderForCloud-JITRule';

type Guarded = { readonly policy: string; readonly virtualMachineId: string };

/** Keeps the ports of a VM shut, or no longer when there are none. */
export function shut(world: World, guarded: Guarded, ports: readonly string[], moment: Moment): void {
  const description = `MDC JIT Network Access rule for policy '${guarded.policy}' of VM '${nameOf(guarded)}'.`;
  for (const { group, addresses } of securityGroupsOf(world, guarded.virtualMachineId)) {
    const { securityRules } = group.properties;
    const before = securityRules.find(({ properties }) => properties.description === description);
    if (before) securityRules.splice(securityRules.indexOf(before), 1);
    if (ports.length > 0) {
      securityRules.push({
        name: before?.name ?? newName('_', moment),
        properties: {
          description,
          protocol: '*',
          sourcePortRange: '*',
          sourceAddressPrefix: '*',
          ...destination(addresses, ports),
          access: 'Deny',
          priority: before?.properties.priority ?? denyPriority(group, ports),
          direction: 'Inbound',
        },
      });
    }
    if (before || ports.length > 0) touch(group, moment);
  }
}

type Opening = Guarded & {
  readonly port: string;
  readonly protocol: string;
  readonly sources: readonly string[];
};

/** Lets the sources in, before every rule that keeps the port shut; returns the name of the new rules. */
export function open(world: World, opening: Opening, moment: Moment): string {
  const name = newName('-', moment);
  const [source = '*'] = opening.sources;
  for (const { group, addresses } of securityGroupsOf(world, opening.virtualMachineId)) {
    group.properties.securityRules.push({
      name,
      properties: {
        description: `MDC JIT Network Access rule created by an initiation request for policy '${opening.policy}' of VM '${nameOf(opening)}'.`,
        protocol: opening.protocol,
        sourcePortRange: '*',
        ...(opening.sources.length > 1
          ? { sourceAddressPrefixes: [...opening.sources] }
          : { sourceAddressPrefix: source }),
        ...destination(addresses, [opening.port]),
        access: 'Allow',
        priority: freePriority(group, 100, 1),
        direction: 'Inbound',
      },
    });
    touch(group, moment);
  }
  return name;
}

/** Takes the rules of that name away again, also where the VM is no longer. */
export function close(world: World, name: string, moment: Moment): void {
  for (const group of all(world, 'Microsoft.Network/networkSecurityGroups')) {
    const { securityRules } = group.properties;
    const rule = securityRules.find((candidate) => candidate.name === name);
    if (!rule) continue;
    securityRules.splice(securityRules.indexOf(rule), 1);
    touch(group, moment);
  }
}

const nameOf = ({ virtualMachineId }: Guarded): string => virtualMachineId.split('/').at(-1) ?? '';

function newName(separator: '-' | '_', moment: Moment): string {
  const hex = moment.newId().replaceAll('-', '').toUpperCase();
  return `${prefix}${separator}${Number.parseInt(hex.slice(-8), 16)}${separator}${hex}`;
}

function destination(addresses: readonly string[], ports: readonly string[]): Partial<SecurityRule> {
  const [address = '*'] = addresses;
  const [port = '*'] = ports;
  return {
    ...(addresses.length > 1
      ? { destinationAddressPrefixes: [...addresses] }
      : { destinationAddressPrefix: address }),
    ...(ports.length > 1 ? { destinationPortRanges: [...ports] } : { destinationPortRange: port }),
  };
}

/** Rules that were there for these ports stay before it. https://learn.microsoft.com/azure/defender-for-cloud/just-in-time-access-overview */
function denyPriority(group: GuardingGroup['group'], ports: readonly string[]): number {
  const there = group.properties.securityRules.some(
    ({ properties }) =>
      properties.direction === 'Inbound' &&
      [properties.destinationPortRange, ...(properties.destinationPortRanges ?? [])].some(
        (range) => range !== undefined && ports.includes(range),
      ),
  );
  return there ? freePriority(group, 4096, -1) : freePriority(group, 1000, 1);
}

function freePriority(group: GuardingGroup['group'], from: number, step: 1 | -1): number {
  const taken = new Set(
    group.properties.securityRules
      .filter(({ properties }) => properties.direction === 'Inbound')
      .map(({ properties }) => properties.priority),
  );
  let priority = from;
  while (taken.has(priority)) priority += step;
  return priority;
}
