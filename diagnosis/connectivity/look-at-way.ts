import { isIP } from 'node:net';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { type Because, type Evidence, isMissing } from '../evidence/evidence.ts';
import { missing } from '../evidence/looked.ts';
import { type NeighboursValue, neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import { type ApplianceValue, appliancePiece, findAppliance } from './appliance-piece.ts';
import { type FlowValue, flowPiece, verifyFlow } from './flow-piece.ts';
import { type EndLooks, lookAtEnd } from './look-at-end.ts';
import { because, type Looking, lookAt } from './looking.ts';
import { askNextHop, type NextHopValue, nextHopPiece } from './next-hop-piece.ts';
import type { PathQuestion } from './path-question.ts';
import { type End, pieceOf } from './piece.ts';
import { asIPv4, flowProtocol, portOf } from './target.ts';
import { watcherOf } from './watcher.ts';

/** One end, from which its Network Watcher is asked about the other one. */
export type Standing = {
  readonly end: End;
  readonly vm: ResourceId;
  readonly nic: number;
  readonly looks: EndLooks;
  readonly watchers: Promise<Evidence<NeighboursValue>>;
};

/** The address of the other end. */
export type Other = Promise<Result<string, Because>>;

/** Network Watchers are those of a subscription: two ends in one share what was seen. */
export function standAt(
  looking: Looking,
  at: Pick<Standing, 'end' | 'vm' | 'nic'>,
  neighbour?: Standing,
): Standing {
  const { end, vm } = at;
  const looks = lookAtEnd(looking, end, { vm: vm.text, nic: at.nic });
  const isShared = neighbour?.vm.subscription.toLowerCase() === vm.subscription.toLowerCase();
  const watchers =
    neighbour && isShared
      ? neighbour.watchers
      : looking.see(pieceOf(end, neighbours, vm.text), () =>
          neighbours.collect(lookAt(looking, vm.text), {}),
        );
  return { ...at, looks, watchers };
}

/** The address with which an end speaks, and at which it is spoken to. */
export async function addressAt({ end, nic, looks }: Standing): Promise<Result<string, Because>> {
  const interfaces = await looks.interfaces;
  if (isMissing(interfaces)) return failure(because(`${end}-${networkInterfaces.id}`));
  const address = interfaces.value[nic - 1]?.ipConfigurations[0]?.address;
  return address === undefined ? failure({ reason: 'not-there' }) : success(address);
}

/** IP flow verify for the first packet, as it leaves the source or arrives at the destination. */
export const lookAtFlow = (
  looking: Looking,
  question: PathQuestion,
  standing: Standing,
  towards: Other,
): Promise<Evidence<FlowValue>> =>
  looking.see(flowPiece(standing.end), async () => {
    const protocol = flowProtocol(question);
    const port = portOf(question);
    if (protocol === 'icmp' || port === undefined) return missing({ reason: 'protocol-not-covered' });
    const ends = await endsOf(standing, towards);
    if (!ends.ok) return missing(ends.failure);
    const { mine, other, ...asked } = ends.value;
    const { end } = standing;
    const [from, to] = end === 'source' ? [mine, other] : [other, mine];
    const name = protocol === 'udp' ? 'UDP' : 'TCP';
    return verifyFlow(looking, { ...asked, end, protocol: name, from, to, port });
  });

export const lookAtNextHop = (
  looking: Looking,
  standing: Standing,
  towards: Other,
): Promise<Evidence<NextHopValue>> =>
  looking.see(nextHopPiece(standing.end), async () => {
    const ends = await endsOf(standing, towards);
    if (!ends.ok) return missing(ends.failure);
    const { mine, other, ...asked } = ends.value;
    return askNextHop(looking, { ...asked, from: mine, to: other });
  });

type Ends = {
  readonly watcher: ResourceId;
  readonly vm: ResourceId;
  readonly networkInterface: ResourceId;
  readonly mine: string;
  readonly other: string;
};

async function endsOf(standing: Standing, towards: Other): Promise<Result<Ends, Because>> {
  const { end, vm, nic, looks } = standing;
  const watcher = watcherOf(end, await looks.machine, await standing.watchers);
  if (!watcher.ok) return watcher;
  const mine = asIPv4(await addressAt(standing));
  if (!mine.ok) return mine;
  const other = asIPv4(await towards);
  if (!other.ok) return other;
  const interfaces = await looks.interfaces;
  const networkInterface = isMissing(interfaces)
    ? undefined
    : parseResourceId(interfaces.value[nic - 1]?.id ?? '');
  if (!networkInterface) return failure({ reason: 'malformed' });
  return success({ watcher: watcher.value, vm, networkInterface, mine: mine.value, other: other.value });
}

/** Who stands at the address to which a route sends the traffic; where none does, nobody is looked for. */
export async function lookAtAppliance(
  looking: Looking,
  { vm, looks }: Standing,
  firstHop: Promise<Evidence<NextHopValue>>,
): Promise<Evidence<ApplianceValue>> {
  const hop = await firstHop;
  if (isMissing(hop)) return missing(because('source-next-hop'));
  const { type, address = '' } = hop.value;
  if (type !== 'VirtualAppliance' || isIP(address) === 0) return missing({ reason: 'not-there' });
  return looking.see(appliancePiece, async () => {
    const [network, interfaces] = await Promise.all([looks.network, looks.interfaces]);
    const own = isMissing(interfaces) ? undefined : networkOf(interfaces.value);
    const peers = isMissing(network)
      ? []
      : network.value.peerings.flatMap(({ state, remote }) => (state === 'Connected' ? (remote ?? []) : []));
    return findAppliance(looking, vm.text, { address, networks: [...(own ? [own] : []), ...peers] });
  });
}
