import * as z from 'zod';
import type { Azure } from '../azure/azure.ts';
import type { CallOptions } from '../azure/call.ts';
import type { AzureFailure } from '../azure/failure.ts';
import { kql } from '../azure/kql.ts';
import { queryResources } from '../azure/read/resource-graph.ts';
import { tags } from '../azure/read/schema.ts';
import { type Result, success } from '../base/result.ts';
import type { OtherMachines } from './other-machines.ts';

const row = z.object({ id: z.string(), name: z.string(), tags });

export type OtherMachine = z.infer<typeof row>;

/** Virtual machines that have such a name or address. An address can be several machines': networks need not know each other. */
export async function findOtherMachines(
  azure: Azure,
  { names, addresses }: OtherMachines,
  options: CallOptions,
): Promise<Result<readonly OtherMachine[], AzureFailure>> {
  if (names.length + addresses.length === 0) return success([]);
  // An empty list is none in the language of Resource Graph.
  const [anyName, anyAddress] = [names, addresses].map((all) => (all.length === 0 ? ['-'] : all));
  const query = kql`
  resources
  | where type =~ 'microsoft.compute/virtualmachines'
  | extend nic = tolower(tostring(properties.networkProfile.networkInterfaces[0].id))
  | join kind=leftouter (
      resources
      | where type =~ 'microsoft.network/networkinterfaces'
      | project nic = tolower(id),
          address = tostring(properties.ipConfigurations[0].properties.privateIPAddress)
    ) on nic
  | where name in~ ${anyName ?? []} or tostring(properties.osProfile.computerName) in~ ${anyName ?? []}
    or address in~ ${anyAddress ?? []}
  | project id, name, tags
  | order by id asc`;
  return queryResources(azure, { query, row }, options);
}
