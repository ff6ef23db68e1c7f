import * as z from 'zod';
import { kql } from '../../azure/kql.ts';
import { queryResources } from '../../azure/read/resource-graph.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { looked } from '../evidence/looked.ts';
import { type Looking, lookAt } from './looking.ts';
import type { Piece } from './piece.ts';

/** Who stands at the address to which a route sends the traffic. */
export type ApplianceValue = {
  readonly address: string;
  /**
   * Who has that address in the networks in question, as far as the bot may see. By no name: whoever asks may not be
   * allowed to read it, and finds it by the address otherwise.
   */
  readonly holders: readonly {
    /** A network interface of a machine; otherwise a load balancer or firewall in front of others. */
    readonly isMachine: boolean;
    /** Such as `PowerState/running`. */
    readonly power?: string | undefined;
    readonly forwards?: boolean | undefined;
  }[];
};

const queryFor = (address: string, networks: readonly string[]) => kql`
  resources
  | where type in~ ('microsoft.network/networkinterfaces', 'microsoft.network/loadbalancers', 'microsoft.network/azurefirewalls')
  | extend ends = iff(type =~ 'microsoft.network/loadbalancers', properties.frontendIPConfigurations, properties.ipConfigurations)
  | mv-expand end = ends limit 400
  | extend network = tolower(tostring(split(tostring(end.properties.subnet.id), '/subnets/')[0]))
  | where tostring(end.properties.privateIPAddress) == ${address} and network in~ ${networks}
  | extend vm = tolower(tostring(properties.virtualMachine.id))
  | join kind=leftouter (
      resources
      | where type =~ 'microsoft.compute/virtualmachines'
      | project vm = tolower(id), power = tostring(properties.extended.instanceView.powerState.code)
    ) on vm
  | project id, type, machine = tostring(properties.virtualMachine.id), power, forwards = tobool(properties.enableIPForwarding)
  | order by id asc`;

const row = z.object({
  type: z.string(),
  machine: z.string().nullish(),
  power: z.string().nullish(),
  forwards: z.boolean().nullish(),
});

export const appliancePiece: Piece<ApplianceValue> = {
  id: 'appliance',
  part: 'network',
  name: { en: 'Appliance on the way', ja: '経路上のアプライアンス' },
  permission: 'Microsoft.Network/networkInterfaces/read',
  summary: ({ address, holders }) => {
    const states = holders.map(({ power }) => power?.split('/').at(-1) ?? '+');
    const line = `${address}: ${states.join(', ') || '-'}`;
    return { en: line, ja: line };
  },
  command: ({ value: { address } }) =>
    `az graph query -q "resources | where type =~ 'microsoft.network/networkinterfaces' and properties has '${address}' | project id, properties.virtualMachine.id"`,
};

/** An address may be somebody's in each of many networks: only those between which the traffic goes count. */
export async function findAppliance(
  looking: Looking,
  vm: string,
  { address, networks }: { readonly address: string; readonly networks: readonly string[] },
): Promise<Evidence<ApplianceValue>> {
  const ids = networks.map((network) => network.toLowerCase());
  const question = { query: queryFor(address, ids), row };
  const answer = await queryResources(looking.azure, question, { signal: looking.signal });
  const source = { operation: 'Resources', resource: vm };
  return looked(lookAt(looking, vm), source, answer, (rows) => ({
    address,
    holders: rows.map(({ machine, power, forwards, type }) => ({
      isMachine: Boolean(machine),
      power: power || undefined,
      forwards: /networkinterfaces$/i.test(type) ? (forwards ?? undefined) : undefined,
    })),
  }));
}
