import * as z from 'zod';
import { readEffectiveRoutes } from '../../azure/read/effective-routes.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { isOff } from './is-off.ts';
import { looked, missing, namesNoResource } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';

const schema = z.array(
  z.object({
    name: z.string().optional(),
    /** `Default`, `User` or `VirtualNetworkGateway`. */
    source: z.string().optional(),
    state: z.string().optional(),
    prefixes: z.array(z.string()),
    nextHopType: z.string().optional(),
    nextHopAddresses: z.array(z.string()),
  }),
);

export type EffectiveRoutesValue = Readonly<z.infer<typeof schema>>;

/** The routes that apply to the primary network interface. */
export const effectiveRoutes = defineEvidence({
  id: 'effective-routes',
  part: 'network',
  schema,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action',
  deadlineMs: 100_000,
  name: { en: 'Effective routes', ja: '有効なルート' },
  summary: ({ length }) => ({ en: length === 1 ? '1 route' : `${length} routes`, ja: `${length} 件` }),
  command: ({ resource }) => `az network nic show-effective-route-table --ids "${resource}"`,
  collect: async (look, given) => {
    if (isOff(given.virtualMachine)) return missing({ reason: 'vm-not-running' });
    const nic = parseResourceId(given.virtualMachine.networkInterfaces[0] ?? '');
    if (!nic) return namesNoResource('The machine names no network interface.');
    const answer = await readEffectiveRoutes(look.azure, nic, { signal: look.signal });
    const source = { operation: 'NetworkInterfaces_GetEffectiveRouteTable', resource: nic.text };
    return looked(look, source, answer, (routes) =>
      routes.map((route) => ({
        name: route.name,
        source: route.source,
        state: route.state,
        prefixes: route.addressPrefix,
        nextHopType: route.nextHopType,
        nextHopAddresses: route.nextHopIpAddress,
      })),
    );
  },
});
