import {
  type ConnectivityHop,
  type ConnectivityQuestion,
  checkConnectivity,
} from '../../azure/read/network-watcher.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { looked } from '../evidence/looked.ts';
import { type Looking, lookAt } from './looking.ts';
import type { PathQuestion, Protocol } from './path-question.ts';
import type { Piece } from './piece.ts';

export type Issue = {
  readonly type: string;
  /** `Local`, `Inbound` or `Outbound`. */
  readonly origin?: string | undefined;
  readonly severity?: string | undefined;
  readonly context: Readonly<Record<string, string>>;
};

export type Hop = {
  /** Such as `Source`, `VirtualAppliance`, `VirtualMachine` or `Internet`. */
  readonly type: string;
  readonly address?: string | undefined;
  readonly resource?: string | undefined;
  readonly issues: readonly Issue[];
};

/** A connection that was really tried, hop by hop. */
export type CheckValue = {
  readonly to: string;
  readonly protocol: string;
  readonly port?: number | undefined;
  /** `Reachable`, `Unreachable`, `Degraded` or `Unknown`. */
  readonly status: string;
  readonly hops: readonly Hop[];
  readonly latencyMs?: number | undefined;
  readonly sent?: number | undefined;
  readonly failed?: number | undefined;
};

/** The check knows no UDP. */
export const checkProtocols = {
  tcp: 'Tcp',
  http: 'Http',
  https: 'Https',
  icmp: 'Icmp',
} as const satisfies Partial<Record<Protocol, ConnectivityQuestion['protocol']>>;

export const checkPiece = ({ source }: PathQuestion): Piece<CheckValue> => ({
  id: 'connectivity-check',
  part: 'network',
  name: { en: 'Connectivity check', ja: '接続チェック' },
  permission: 'Microsoft.Network/networkWatchers/connectivityCheck/action',
  summary: ({ status, to, sent, failed }) => {
    const probes = sent ? ` (${sent - (failed ?? 0)}/${sent})` : '';
    const line = `→ ${parseResourceId(to)?.name ?? to}: ${status}${probes}`;
    return { en: line, ja: line };
  },
  command: ({ value }) => {
    const to = parseResourceId(value.to) ? `--dest-resource "${value.to}"` : `--dest-address "${value.to}"`;
    const port = value.port === undefined ? '' : ` --dest-port ${value.port}`;
    return `az network watcher test-connectivity --source-resource "${source}" ${to}${port} --protocol ${value.protocol}`;
  },
});

export type Attempt = {
  readonly watcher: ResourceId;
  readonly asked: ConnectivityQuestion;
};

/** `isAskedAbout`: whether a resource belongs to one of the machines that the person asked about. */
export async function tryConnection(
  looking: Looking,
  { watcher, asked }: Attempt,
  isAskedAbout: (resource: string) => boolean,
): Promise<Evidence<CheckValue>> {
  const { source, destination, protocol, port } = asked;
  const answer = await checkConnectivity(looking.azure, watcher, asked, { signal: looking.signal });
  const operation = { operation: 'NetworkWatchers_CheckConnectivity', resource: watcher.text };
  return looked(lookAt(looking, source.text), operation, answer, (said) => ({
    to: 'resource' in destination ? destination.resource.text : destination.address,
    protocol,
    port,
    status: said.connectionStatus ?? 'Unknown',
    hops: said.hops.map((hop) => hopOf(hop, isAskedAbout(hop.resourceId ?? ''))),
    latencyMs: said.avgLatencyInMs,
    sent: said.probesSent,
    failed: said.probesFailed,
  }));
}

/** Whoever asks for an address may read neither the machine that has it nor those on the way: nobody is named. */
const hopOf = (one: ConnectivityHop, isNamed: boolean): Hop => ({
  type: one.type ?? '',
  address: one.address || undefined,
  resource: (isNamed && one.resourceId) || undefined,
  issues: one.issues.map(({ type, origin, severity, context }) => ({
    type: type ?? '',
    origin,
    severity,
    context: isNamed ? Object.fromEntries(context.flatMap(pairsOf)) : {},
  })),
});

/** Azure spells each as `{ key, value }`, or as one pair of its own. */
const pairsOf = (pair: Readonly<Record<string, string>>): (readonly [string, string])[] => {
  const { key, value } = pair;
  return key !== undefined && value !== undefined ? [[key, value]] : Object.entries(pair);
};
