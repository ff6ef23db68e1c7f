import * as z from 'zod';
import { inGroup } from '../network/reads.ts';
import { begin, type Effect } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import type { World } from '../world/world.ts';
import { nextHop } from './next-hop.ts';
import { readQuestion } from './read-question.ts';
import { refuseUnlessIpv4, targetMachine, targetNetworkInterface, watcherOf } from './target.ts';

const id = 'NetworkWatchers_GetNextHop';

const asked = z.object({
  targetResourceId: z.string(),
  sourceIPAddress: z.string(),
  destinationIPAddress: z.string(),
  targetNicResourceId: z.string().optional(),
});

export const getNextHop: Operation = {
  id,
  method: 'POST',
  path: `${inGroup}/Microsoft.Network/networkWatchers/{name}/nextHop`,
  action: 'Microsoft.Network/networkWatchers/nextHop/action',
  charge: 'Network',
  handle: (call) => {
    const watcher = watcherOf(call);
    const question = readQuestion(call, asked);
    refuseUnlessIpv4('sourceIPAddress', question.sourceIPAddress);
    refuseUnlessIpv4('destinationIPAddress', question.destinationIPAddress);
    const region = watcher.location ?? '';
    targetOf(call.world, question, region);
    return begin(call, {
      style: 'network-action',
      location: region,
      seconds: 11,
      effect: { name: id, input: { ...question, region } },
    });
  },
};

function targetOf(world: World, question: z.infer<typeof asked>, region: string) {
  const machine = targetMachine(world, question.targetResourceId, region);
  return targetNetworkInterface(world, {
    machine,
    address: question.sourceIPAddress,
    networkInterfaceId: question.targetNicResourceId,
  });
}

const told = asked.extend({ region: z.string() });

const answer: Effect = (world, input) => {
  const question = told.parse(input);
  const route = nextHop(world, targetOf(world, question, question.region), question.destinationIPAddress);
  return {
    nextHopType: spelled[route?.nextHopType ?? 'None'] ?? route?.nextHopType,
    ...(route?.nextHopIpAddress ? { nextHopIpAddress: route.nextHopIpAddress } : {}),
    routeTableId: route?.routeTableId ?? 'System Route',
  };
};

/** Next hop has names of its own: https://learn.microsoft.com/azure/network-watcher/next-hop-overview */
const spelled: Readonly<Record<string, string>> = {
  VnetLocal: 'VirtualNetwork',
  VNetPeering: 'VirtualNetworkPeering',
  VNetGlobalPeering: 'VirtualNetworkPeering',
  None: 'None',
};

export const getNextHopEffect = { [id]: answer };
