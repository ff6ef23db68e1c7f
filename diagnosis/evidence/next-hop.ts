import * as z from 'zod';
import { readNextHop } from '../../azure/read/network-watcher.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { flowEnds } from './flow-ends.ts';
import { looked, machineOf, missing } from './looked.ts';
import { neighbours } from './neighbours.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { virtualMachine } from './virtual-machine.ts';

const schema = z.object({
  source: z.string(),
  destination: z.string(),
  /** Such as `Internet`, `VirtualAppliance`, `VirtualNetworkGateway`, `VirtualNetwork` or `None`. */
  nextHopType: z.string(),
  nextHopAddress: z.string().optional(),
  /** Id of the route table that decides, or `System Route`. */
  routeTable: z.string().optional(),
});

export type NextHopValue = Readonly<z.infer<typeof schema>>;

/** Where the machine's answer to the person goes first. */
export const nextHop = defineEvidence({
  id: 'next-hop',
  part: 'network',
  schema,
  needs: { virtualMachine, networkInterfaces },
  uses: { neighbours },
  permission: 'Microsoft.Network/networkWatchers/nextHop/action',
  deadlineMs: 100_000,
  name: { en: 'Next hop', ja: '次ホップ' },
  summary: ({ destination, nextHopType, nextHopAddress }) => {
    const line = `→ ${destination}: ${nextHopType} ${nextHopAddress ?? ''}`.trim();
    return { en: line, ja: line };
  },
  command: ({ resource }, { vm }) =>
    `az network watcher show-next-hop --vm "${vm}" --source-ip "<private address>" --dest-ip "<source address>" --subscription "${parseResourceId(resource)?.subscription ?? ''}"`,
  collect: async (look, given) => {
    const ends = flowEnds(look.question, given);
    if (!ends.ok) return missing(ends.failure);
    const { watcher, networkInterface, machine, person } = ends.value;
    const way = { vm: machineOf(look), networkInterface, source: machine, destination: person };
    const answer = await readNextHop(look.azure, watcher, way, { signal: look.signal });
    const source = { operation: 'NetworkWatchers_GetNextHop', resource: watcher.text };
    return looked(look, source, answer, (said) => ({
      source: machine,
      destination: person,
      nextHopType: said.nextHopType,
      nextHopAddress: said.nextHopIpAddress,
      routeTable: said.routeTableId,
    }));
  },
});
