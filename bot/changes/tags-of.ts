import * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { CallOptions } from '../../azure/call.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import { kql } from '../../azure/kql.ts';
import { queryResources } from '../../azure/read/resource-graph.ts';
import { tags } from '../../azure/read/schema.ts';
import { resourceKey } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';
import type { ScopedMachine } from '../../changes/policy/policy.ts';

const row = z.object({ id: z.string(), tags });

/** Resources with their tags, by which a policy protects them; one that is not there yet has none. */
export async function tagsOf(
  azure: Azure,
  ids: readonly string[],
  options: CallOptions,
): Promise<Result<readonly ScopedMachine[], AzureFailure>> {
  const query = kql`
  resources
  | where id in~ ${ids}
  | project id, tags`;
  const found = await queryResources(azure, { query, row }, options);
  if (!found.ok) return found;
  const known = new Map(found.value.map((one) => [resourceKey(one.id), one.tags]));
  return success(ids.map((id) => ({ id, tags: known.get(resourceKey(id)) ?? {} })));
}
