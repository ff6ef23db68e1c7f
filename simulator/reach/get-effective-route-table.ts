import * as z from 'zod';
import { known } from '../network/known.ts';
import { inGroup } from '../network/reads.ts';
import { begin, type Effect } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { formatPrefix } from './address.ts';
import { attachedToRunning } from './attached.ts';
import { homeOf, routeTableOf } from './networks.ts';
import { type EffectiveRoute, effectiveRoutes } from './routes.ts';

const id = 'NetworkInterfaces_GetEffectiveRouteTable';

export const getEffectiveRouteTable: Operation = {
  id,
  method: 'POST',
  path: `${inGroup}/Microsoft.Network/networkInterfaces/{name}/effectiveRouteTable`,
  action: 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action',
  charge: 'Network',
  handle: (call) => {
    const networkInterface = known(call, 'Microsoft.Network/networkInterfaces');
    attachedToRunning(call.world, networkInterface.id, 'effective routes');
    return begin(call, {
      style: 'network-action',
      location: networkInterface.location ?? '',
      seconds: 11,
      effect: { name: id, input: { networkInterface: networkInterface.id } },
    });
  },
};

const told = z.object({ networkInterface: z.string() });

const answer: Effect = (world, input) => {
  const asked = told.parse(input).networkInterface;
  const home = homeOf(world, attachedToRunning(world, asked, 'effective routes'));
  if (!home) return { value: [] };
  const disabled = routeTableOf(world, home)?.properties.disableBgpRoutePropagation ?? false;
  return { value: effectiveRoutes(world, home).map((route) => view(route, disabled)) };
};

const view = (route: EffectiveRoute, disableBgpRoutePropagation: boolean) => ({
  ...(route.name ? { name: route.name } : {}),
  disableBgpRoutePropagation,
  source: route.source,
  state: route.state,
  addressPrefix: route.prefixes.map(formatPrefix),
  nextHopType: route.nextHopType,
  nextHopIpAddress: route.nextHopIpAddress ? [route.nextHopIpAddress] : [],
});

export const getEffectiveRouteTableEffect = { [id]: answer };
