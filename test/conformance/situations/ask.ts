import { inboundFlow, outboundFlow } from '../../../simulator/reach/flow.ts';
import type { Place } from '../../../simulator/world/build.ts';
import { find } from '../../../simulator/world/world.ts';
import type { TestPractice } from '../../support/practice.ts';
import { networkId } from './pieces.ts';
import type * as asked from './situation.ts';

const quickly = { updateIntervalInMs: 1 };
const watcher = ['NetworkWatcherRG', 'watcher'] as const;

const machineId = (place: Place, name: string): string =>
  `${place.group}/providers/Microsoft.Compute/virtualMachines/${name}`;

const ends = (text: string): { address: string; port: string } => {
  const [address = '', port = ''] = text.split(':');
  return { address, port };
};

export async function askFlow(
  practice: TestPractice,
  place: Place,
  { machine, direction, protocol = 'TCP', local, remote }: asked.FlowQuestion,
): Promise<asked.FlowAnswer> {
  const flow = await practice.sdk().network.networkWatchers.beginVerifyIPFlowAndWait(
    ...watcher,
    {
      targetResourceId: machineId(place, machine),
      direction,
      protocol,
      localIPAddress: ends(local).address,
      localPort: ends(local).port,
      remoteIPAddress: ends(remote).address,
      remotePort: ends(remote).port,
    },
    quickly,
  );
  return { access: flow.access === 'Allow' ? 'Allow' : 'Deny', rule: flow.ruleName ?? null };
}

export function askPacket(
  practice: TestPractice,
  place: Place,
  { networkInterface, direction, ...packet }: asked.PacketQuestion,
): asked.FlowAnswer {
  const id = networkId(place, 'networkInterfaces', networkInterface);
  const found = find(practice.world, 'Microsoft.Network/networkInterfaces', id);
  if (!found) throw new Error(`The world has no network interface ${networkInterface}`);
  const judge = direction === 'Inbound' ? inboundFlow : outboundFlow;
  const { access, by } = judge(practice.world, found, packet);
  if (by.kind !== 'security-rule') return { access, rule: null };
  return { access, rule: `${by.isDefault ? 'defaultSecurityRules' : 'securityRules'}/${by.rule.name}` };
}

export async function askNextHop(
  practice: TestPractice,
  place: Place,
  { machine, to }: asked.NextHopQuestion,
): Promise<asked.NextHopAnswer> {
  const id = networkId(place, 'networkInterfaces', `${machine}-nic`);
  const own = find(practice.world, 'Microsoft.Network/networkInterfaces', id);
  const hop = await practice.sdk().network.networkWatchers.beginGetNextHopAndWait(
    ...watcher,
    {
      targetResourceId: machineId(place, machine),
      sourceIPAddress: own?.properties.ipConfigurations[0]?.properties.privateIPAddress ?? '',
      destinationIPAddress: to,
    },
    quickly,
  );
  const table = hop.routeTableId === 'System Route' ? undefined : hop.routeTableId?.split('/').at(-1);
  return {
    type: hop.nextHopType ?? '',
    ...(hop.nextHopIpAddress ? { address: hop.nextHopIpAddress } : {}),
    ...(table ? { table } : {}),
  };
}

/** Rows as `source state prefix hop address`. */
export async function askRoutes(
  practice: TestPractice,
  { networkInterface }: asked.RoutesQuestion,
): Promise<string[]> {
  const { networkInterfaces } = practice.sdk().network;
  const { value = [] } = await networkInterfaces.beginGetEffectiveRouteTableAndWait(
    'practice',
    networkInterface,
    quickly,
  );
  return value.map(({ source, state, addressPrefix, nextHopType, nextHopIpAddress }) =>
    [source, state, addressPrefix?.join(','), nextHopType, ...(nextHopIpAddress ?? [])].join(' '),
  );
}

export async function askRules(
  practice: TestPractice,
  { networkInterface }: asked.RulesQuestion,
): Promise<{ of: string; rules: unknown[] }[]> {
  const { networkInterfaces } = practice.sdk().network;
  const { value = [] } = await networkInterfaces.beginListEffectiveNetworkSecurityGroupsAndWait(
    'practice',
    networkInterface,
    quickly,
  );
  return value.map(({ association, effectiveSecurityRules }) => ({
    of: Object.keys(association ?? {}).join(),
    rules: effectiveSecurityRules ?? [],
  }));
}

export async function askConnectivity(
  practice: TestPractice,
  place: Place,
  { from, to, port, protocol = 'Tcp' }: asked.ConnectivityQuestion,
) {
  const destination = 'machine' in to ? { resourceId: machineId(place, to.machine) } : to;
  const found = await practice.sdk().network.networkWatchers.beginCheckConnectivityAndWait(
    ...watcher,
    {
      source: { resourceId: machineId(place, from) },
      destination: { ...destination, ...(port ? { port } : {}) },
      protocol,
    },
    quickly,
  );
  const { hops = [] } = found;
  return {
    ...found,
    types: hops.map(({ type }) => type ?? ''),
    issues: hops.flatMap(({ type: hop, issues = [] }) =>
      issues.map(({ origin, type }) => `${hop}: ${origin} ${type}`),
    ),
    context: hops.flatMap(({ issues = [] }) =>
      issues.flatMap(({ context = [] }) => context.map((entry) => entry['value'] ?? '')),
    ),
  };
}
