import { readNextHop } from '../../azure/read/network-watcher.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { looked } from '../evidence/looked.ts';
import { nextHop } from '../evidence/next-hop.ts';
import { type Looking, lookAt } from './looking.ts';
import { type End, nameAt, type Piece } from './piece.ts';

/** Where a packet goes first: from the source on its way there, from the destination on its way back. */
export type NextHopValue = {
  readonly vm: string;
  readonly from: string;
  readonly to: string;
  /** Such as `Internet`, `VirtualAppliance`, `VirtualNetworkGateway`, `VirtualNetwork` or `None`. */
  readonly type: string;
  readonly address?: string | undefined;
  /** Id of the route table that decides, or `System Route`. */
  readonly routeTable?: string | undefined;
};

export const nextHopPiece = (end: End): Piece<NextHopValue> => ({
  id: `${end}-next-hop`,
  part: 'network',
  name: nameAt(end, nextHop.name),
  permission: nextHop.permission,
  summary: ({ to, type, address }) => {
    const line = `→ ${to}: ${type} ${address ?? ''}`.trim();
    return { en: line, ja: line };
  },
  command: ({ value: { vm, from, to } }) =>
    `az network watcher show-next-hop --vm "${vm}" --source-ip "${from}" --dest-ip "${to}"`,
});

export type NextHopAsked = {
  readonly watcher: ResourceId;
  readonly vm: ResourceId;
  readonly networkInterface: ResourceId;
  readonly from: string;
  readonly to: string;
};

export async function askNextHop(looking: Looking, asked: NextHopAsked): Promise<Evidence<NextHopValue>> {
  const { watcher, vm, networkInterface, from, to } = asked;
  const way = { vm, networkInterface, source: from, destination: to };
  const answer = await readNextHop(looking.azure, watcher, way, { signal: looking.signal });
  const source = { operation: 'NetworkWatchers_GetNextHop', resource: watcher.text };
  return looked(lookAt(looking, vm.text), source, answer, (said) => ({
    vm: vm.text,
    from,
    to,
    type: said.nextHopType,
    address: said.nextHopIpAddress || undefined,
    routeTable: said.routeTableId,
  }));
}
