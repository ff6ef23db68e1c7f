import * as z from 'zod';
import type { Azure } from '../azure/azure.ts';
import type { CallOptions } from '../azure/call.ts';
import type { AzureFailure } from '../azure/failure.ts';
import { kql, type Query } from '../azure/kql.ts';
import { queryResources } from '../azure/read/resource-graph.ts';
import { tags } from '../azure/read/schema.ts';
import { readVirtualMachine } from '../azure/read/virtual-machine.ts';
import { groupOf, parseResourceId, type ResourceId } from '../base/resource-id.ts';
import { type Result, success } from '../base/result.ts';

/** How somebody names a machine; the name is compared in any case. */
export type MachineReference =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'group'; readonly group: string; readonly name: string }
  | { readonly by: 'id'; readonly id: ResourceId };

export type FoundMachine = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** Its name where it may be read, else its id. */
  readonly subscription: string;
  readonly location: string;
  /** `Windows` or `Linux`. */
  readonly os?: string;
  /** Such as `running`. */
  readonly power?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** How many network interfaces it has; only where the machine itself was read. */
  readonly nics?: number;
};

export type FindOptions = CallOptions & {
  /** Where to look at all. What is elsewhere is not found. */
  readonly isInScope: (id: ResourceId) => boolean;
};

/** One more than a picker shows, so that it knows whether there are more. */
const most = 11;

/** The machines of that name, those that run first. An id is asked about directly: Resource Graph is seconds behind. */
export async function findMachines(
  azure: Azure,
  reference: MachineReference,
  { isInScope, ...options }: FindOptions,
): Promise<Result<readonly FoundMachine[], AzureFailure>> {
  if (reference.by === 'id') {
    return isInScope(reference.id) ? exact(azure, reference.id, options) : success([]);
  }
  const found = await queryResources(azure, { query: queryFor(reference), row }, options);
  if (!found.ok) return found;
  const machines = found.value.filter(({ id }) => {
    const parsed = parseResourceId(id);
    return parsed !== undefined && isInScope(parsed);
  });
  return success(machines.slice(0, most));
}

async function exact(
  azure: Azure,
  id: ResourceId,
  options: CallOptions,
): Promise<Result<readonly FoundMachine[], AzureFailure>> {
  const found = await readVirtualMachine(azure, id, options);
  if (!found.ok) return found.failure.reason === 'not-found' ? success([]) : found;
  const { name, location, tags, storageProfile, networkProfile, instanceView } = found.value;
  const power = instanceView?.statuses.find(({ code }) => code?.startsWith('PowerState/'))?.code;
  return success([
    {
      id: found.value.id,
      name,
      group: groupOf(id),
      subscription: id.subscription,
      location,
      tags,
      ...(networkProfile ? { nics: networkProfile.networkInterfaces.length } : {}),
      ...known(storageProfile.osDisk.osType, power),
    },
  ]);
}

const known = (os: string | null | undefined, power: string | null | undefined) => ({
  ...(os ? { os } : {}),
  ...(power ? { power: power.replace(/^PowerState\//, '') } : {}),
});

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    group: z.string(),
    subscription: z.string(),
    location: z.string(),
    os: z.string().nullish(),
    power: z.string().nullish(),
    tags,
  })
  .transform(({ os, power, ...machine }): FoundMachine => ({ ...machine, ...known(os, power) }));

/** Every group has a name, so that an empty one stands for any. */
const queryFor = (reference: Exclude<MachineReference, { readonly by: 'id' }>): Query => {
  const { name } = reference;
  const group = reference.by === 'group' ? reference.group : '';
  return kql`
  resources
  | where type =~ 'microsoft.compute/virtualmachines' and name =~ ${name}
    and (isempty(${group}) or resourceGroup =~ ${group})
  | join kind=leftouter (
      resourcecontainers
      | where type =~ 'microsoft.resources/subscriptions'
      | project subscriptionId, title = name
    ) on subscriptionId
  | extend power = tostring(properties.extended.instanceView.powerState.code)
  | extend rests = iff(power =~ 'PowerState/running', 0, 1)
  | project id, name, group = resourceGroup, subscription = coalesce(title, subscriptionId), location,
      os = tostring(properties.storageProfile.osDisk.osType), power, tags, rests
  | order by rests asc, name asc, id asc`;
};
