import { isIPv4 } from 'node:net';
import { failure, type Result, success } from '../../base/result.ts';
import type { WayIn } from '../question.ts';
import { type Because, type Evidence, isMissing } from './evidence.ts';
import type { NeighboursValue } from './neighbours.ts';
import { reachingBastions } from './reaching-bastions.ts';

/** The address that the machine sees when somebody comes in this way. */
export function sourceAddress(
  wayIn: WayIn,
  neighbours: Evidence<NeighboursValue>,
  network: string | undefined,
): Result<string, Because> {
  switch (wayIn.kind) {
    case 'private':
    case 'jump-host':
      return success(wayIn.address);
    case 'public':
      return wayIn.address === undefined ? failure({ reason: 'way-in-not-told' }) : success(wayIn.address);
    case 'not-told':
      return failure({ reason: 'way-in-not-told' });
    case 'bastion':
      return isMissing(neighbours)
        ? failure({ reason: 'evidence-missing', needs: 'neighbours' })
        : bastionAddress(neighbours.value, network);
    default:
      return wayIn satisfies never;
  }
}

/** The same as a rule names it: one address, or Bastion's whole subnet, since any of its instances may come. */
export function sourceRange(
  wayIn: WayIn,
  neighbours: NeighboursValue | undefined,
  network: string | undefined,
): string | undefined {
  switch (wayIn.kind) {
    case 'private':
    case 'jump-host':
    case 'public':
      return wayIn.address === undefined ? undefined : `${wayIn.address}/32`;
    case 'not-told':
      return undefined;
    case 'bastion':
      return neighbours && reachingBastions(neighbours, network)[0]?.prefix;
    default:
      return wayIn satisfies never;
  }
}

/** Azure keeps the first four addresses of every subnet for itself; Bastion's instances come after them. */
const firstUsable = 4;

function bastionAddress(neighbours: NeighboursValue, network: string | undefined): Result<string, Because> {
  const [bastion] = reachingBastions(neighbours, network);
  if (bastion?.prefix === undefined) return failure({ reason: 'not-there' });
  const [address = ''] = bastion.prefix.split('/');
  if (!isIPv4(address)) return failure({ reason: 'not-an-ipv4-address' });
  const parts = address.split('.').map(Number);
  // A Bastion's subnet is /26 or larger, so that the fourth address is always in it.
  return success([...parts.slice(0, 3), (parts[3] ?? 0) + firstUsable].join('.'));
}
