import type { EffectiveRoutesValue } from '../evidence/effective-routes.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import type { NeighboursValue } from '../evidence/neighbours.ts';
import type { NetworkInterfacesValue } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import type { NextHopValue } from '../evidence/next-hop.ts';
import { sourceAddress } from '../evidence/source-address.ts';
import type { Question } from '../question.ts';
import { routeTo } from './route-to.ts';

/** Where the machine's answer to the person goes first. */
export type Hop = {
  readonly destination: string;
  readonly type: string;
  readonly address?: string;
  /** Id of the table whose route decides. */
  readonly routeTable?: string;
};

type Given = {
  readonly networkInterfaces: NetworkInterfacesValue;
  readonly nextHop: Evidence<NextHopValue>;
  readonly effectiveRoutes: Evidence<EffectiveRoutesValue>;
  readonly neighbours: Evidence<NeighboursValue>;
};

/** As next hop says; where it could not be asked, as the effective routes say. */
export function hopBack({ wayIn }: Question, given: Given): Hop | undefined {
  const { nextHop, effectiveRoutes, neighbours, networkInterfaces } = given;
  if (!isMissing(nextHop)) {
    const { destination, nextHopType, nextHopAddress, routeTable } = nextHop.value;
    const isUsers = routeTable?.startsWith('/');
    return {
      destination,
      type: nextHopType,
      ...(nextHopAddress ? { address: nextHopAddress } : {}),
      ...(routeTable && isUsers ? { routeTable } : {}),
    };
  }
  const person = sourceAddress(wayIn, neighbours, networkOf(networkInterfaces));
  if (!person.ok || isMissing(effectiveRoutes)) return undefined;
  const route = routeTo(effectiveRoutes.value, person.value);
  const address = route?.nextHopAddresses[0];
  return { destination: person.value, type: route?.nextHopType ?? 'None', ...(address ? { address } : {}) };
}
