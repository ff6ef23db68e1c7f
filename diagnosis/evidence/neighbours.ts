import * as z from 'zod';
import { kql } from '../../azure/kql.ts';
import { queryResources } from '../../azure/read/resource-graph.ts';
import { defineEvidence } from './evidence.ts';
import { looked, machineOf } from './looked.ts';

const schema = z.object({
  /** Network Watchers of the machine's subscription; each answers for one region. */
  watchers: z.array(z.object({ id: z.string(), name: z.string(), location: z.string() })),
  /** Every Bastion host that the bot may see; which of them reach the machine says `reachingBastions`. */
  bastions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sku: z.string().optional(),
      virtualNetwork: z.string(),
      /** Of AzureBastionSubnet: its sessions come from there. */
      prefix: z.string().optional(),
      /** Virtual networks that its own is connected to. */
      peers: z.array(z.string()),
    }),
  ),
});

export type NeighboursValue = Readonly<z.infer<typeof schema>>;

/** A Bastion may stand in another subscription than the machine, so that all are asked; a watcher never does. */
const queryFor = (subscription: string) => kql`
  resources
  | where type =~ 'microsoft.network/bastionhosts'
    or (type =~ 'microsoft.network/networkwatchers' and subscriptionId =~ ${subscription})
  | extend network = tostring(split(tolower(tostring(properties.ipConfigurations[0].properties.subnet.id)), '/subnets/')[0])
  | join kind=leftouter (
      resources
      | where type =~ 'microsoft.network/virtualnetworks'
      | mv-expand subnet = properties.subnets limit 400
      | where tostring(subnet.name) =~ 'AzureBastionSubnet'
      | project network = tolower(id),
          prefix = coalesce(tostring(subnet.properties.addressPrefix), tostring(subnet.properties.addressPrefixes[0])),
          peerings = properties.virtualNetworkPeerings
    ) on network
  | project id, name, type, location, sku = tostring(sku.name), network, prefix, peerings
  | order by id asc`;

const text = z.string().nullish();

const peering = z.object({
  properties: z.object({ peeringState: text, remoteVirtualNetwork: z.object({ id: text }).nullish() }),
});

const row = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: z.string(),
  sku: text,
  network: text,
  prefix: text,
  peerings: z.array(peering).nullish(),
});

type Row = z.infer<typeof row>;

export const neighbours = defineEvidence({
  id: 'neighbours',
  part: 'network',
  schema,
  needs: {},
  uses: {},
  permission: 'Microsoft.Network/bastionHosts/read',
  deadlineMs: 40_000,
  name: { en: 'Network Watchers and Bastion hosts', ja: 'Network Watcher と Bastion' },
  summary: ({ watchers, bastions }) => {
    const line = `Network Watcher: ${watchers.length}, Bastion: ${bastions.length}`;
    return { en: line, ja: line };
  },
  command: ({ resource }) => `az graph query -q "${queryFor(resource.split('/')[2] ?? '').text}"`,
  collect: async (look) => {
    const { subscription } = machineOf(look);
    const question = { query: queryFor(subscription), row };
    const answer = await queryResources(look.azure, question, { signal: look.signal });
    const source = { operation: 'Resources', resource: `/subscriptions/${subscription}` };
    return looked(look, source, answer, (rows) => ({
      watchers: rows
        .filter((found) => !isBastion(found))
        .map(({ id, name, location }) => ({ id, name, location })),
      bastions: rows.filter(isBastion).map((found) => ({
        id: found.id,
        name: found.name,
        sku: found.sku || undefined,
        virtualNetwork: found.network ?? '',
        prefix: found.prefix || undefined,
        peers: connectedTo(found),
      })),
    }));
  },
});

const isBastion = ({ type }: Row): boolean => /\/bastionHosts$/i.test(type);

const connectedTo = ({ peerings }: Row): string[] =>
  (peerings ?? []).flatMap(({ properties }) =>
    properties.peeringState === 'Connected' ? (properties.remoteVirtualNetwork?.id ?? []) : [],
  );
