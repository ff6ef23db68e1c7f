import type { EffectiveRoutesValue } from '../evidence/effective-routes.ts';
import { belongs, prefixLength } from './belongs.ts';

type EffectiveRoute = EffectiveRoutesValue[number];

/** The route that traffic to an address takes: the longest prefix wins, then a user's route, then one by BGP. */
export function routeTo(routes: EffectiveRoutesValue, address: string): EffectiveRoute | undefined {
  return routes
    .filter(({ state }) => state?.toLowerCase() !== 'invalid')
    .flatMap((route) =>
      route.prefixes
        .filter((prefix) => belongs(address, prefix) === 'yes')
        .map((prefix) => ({ route, length: prefixLength(prefix) ?? 0 })),
    )
    .sort((a, b) => b.length - a.length || rank(a.route) - rank(b.route))
    .at(0)?.route;
}

const order = ['user', 'virtualnetworkgateway', 'default'];

const rank = ({ source }: EffectiveRoute): number => {
  const at = order.indexOf(source?.toLowerCase() ?? '');
  return at < 0 ? order.length : at;
};
