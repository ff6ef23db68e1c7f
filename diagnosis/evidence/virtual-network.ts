import * as z from 'zod';
import { readVirtualNetwork } from '../../azure/read/virtual-network.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { looked, namesNoResource } from './looked.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { networkOf } from './network-of.ts';

const schema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string().optional(),
  addressPrefixes: z.array(z.string()),
  subnets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      prefixes: z.array(z.string()),
      networkSecurityGroup: z.string().optional(),
      routeTable: z.string().optional(),
      natGateway: z.string().optional(),
      /** `false`: what has no way out of its own gets none from Azure. */
      defaultOutboundAccess: z.boolean().optional(),
    }),
  ),
  peerings: z.array(
    z.object({
      name: z.string().optional(),
      state: z.string().optional(),
      remote: z.string().optional(),
      allowsAccess: z.boolean().optional(),
    }),
  ),
});

export type VirtualNetworkValue = Readonly<z.infer<typeof schema>>;

/** The network that the machine's primary network interface is in. */
export const virtualNetwork = defineEvidence({
  id: 'virtual-network',
  part: 'network',
  schema,
  needs: { networkInterfaces },
  uses: {},
  permission: 'Microsoft.Network/virtualNetworks/read',
  deadlineMs: 40_000,
  name: { en: 'Virtual network', ja: '仮想ネットワーク' },
  summary: ({ name, addressPrefixes }) => {
    const line = `${name} (${addressPrefixes.join(', ')})`;
    return { en: line, ja: line };
  },
  command: ({ resource }) => `az network vnet show --ids "${resource}"`,
  collect: async (look, given) => {
    const id = parseResourceId(networkOf(given.networkInterfaces) ?? '');
    if (!id) return namesNoResource('The network interface names no subnet.');
    const answer = await readVirtualNetwork(look.azure, id, { signal: look.signal });
    const source = { operation: 'VirtualNetworks_Get', resource: id.text };
    return looked(look, source, answer, (found) => ({
      id: found.id,
      name: found.name,
      location: found.location,
      addressPrefixes: found.addressSpace?.addressPrefixes ?? [],
      subnets: found.subnets.map((subnet) => ({
        id: subnet.id,
        name: subnet.name,
        prefixes: [subnet.addressPrefix ?? [], subnet.addressPrefixes].flat(),
        networkSecurityGroup: subnet.networkSecurityGroup?.id,
        routeTable: subnet.routeTable?.id,
        natGateway: subnet.natGateway?.id,
        defaultOutboundAccess: subnet.defaultOutboundAccess,
      })),
      peerings: found.virtualNetworkPeerings.map((peering) => ({
        name: peering.name,
        state: peering.peeringState,
        remote: peering.remoteVirtualNetwork?.id,
        allowsAccess: peering.allowVirtualNetworkAccess,
      })),
    }));
  },
});
