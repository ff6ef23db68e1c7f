import * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { CallOptions } from '../../azure/call.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import { kql } from '../../azure/kql.ts';
import { queryResources } from '../../azure/read/resource-graph.ts';
import { parseResourceId, resourceKey } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';

const row = z.object({ machine: z.string() });

/** Other machines behind the same network security group or route table, by name. */
export async function affectedMachines(
  azure: Azure,
  { vm, writes }: { readonly vm: string; readonly writes: readonly string[] },
  options: CallOptions,
): Promise<Result<readonly string[], AzureFailure>> {
  const shared = writes.filter((id) => /\/(networkSecurityGroups|routeTables)\//i.test(id)).map(resourceKey);
  if (shared.length === 0) return success([]);
  const query = kql`
  resources
  | where type =~ 'microsoft.network/networkinterfaces' and isnotempty(properties.virtualMachine.id)
  | mv-expand configuration = properties.ipConfigurations limit 400
  | extend machine = tostring(properties.virtualMachine.id),
      own = tolower(tostring(properties.networkSecurityGroup.id)),
      subnet = tolower(tostring(configuration.properties.subnet.id))
  | join kind=leftouter (
      resources
      | where type =~ 'microsoft.network/virtualnetworks'
      | mv-expand part = properties.subnets limit 400
      | project subnet = tolower(tostring(part.id)),
          security = tolower(tostring(part.properties.networkSecurityGroup.id)),
          table = tolower(tostring(part.properties.routeTable.id))
    ) on subnet
  | where own in~ ${shared} or security in~ ${shared} or ['table'] in~ ${shared}
  | distinct machine`;
  const found = await queryResources(azure, { query, row }, options);
  if (!found.ok) return found;
  const names = found.value
    .filter(({ machine }) => resourceKey(machine) !== resourceKey(vm))
    .flatMap(({ machine }) => parseResourceId(machine)?.name ?? []);
  return success([...new Set(names)].sort());
}
