import { sameResource } from '../../base/resource-id.ts';
import type { NeighboursValue } from './neighbours.ts';

/** The Bastion hosts that stand in this virtual network, and then those in one that is connected to it. */
export function reachingBastions(
  { bastions }: NeighboursValue,
  network: string | undefined,
): NeighboursValue['bastions'] {
  if (network === undefined) return [];
  const own = bastions.filter(({ virtualNetwork }) => sameResource(virtualNetwork, network));
  const peered = bastions.filter(
    (bastion) => !own.includes(bastion) && bastion.peers.some((peer) => sameResource(peer, network)),
  );
  return [...own, ...peered];
}
