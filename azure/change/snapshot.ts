import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { snapshot } from '../read/disk.ts';

export type NewSnapshot = {
  readonly location: string;
  readonly disk: ResourceId;
  readonly tags: Readonly<Record<string, string>>;
};

/** Its name is its idempotency key: the same snapshot asked for twice is one snapshot. */
export const createSnapshot = (
  azure: Azure,
  id: ResourceId,
  { snapshot: next, ...options }: CallOptions & { readonly snapshot: NewSnapshot },
) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: 'Snapshots_CreateOrUpdate',
    effect: true,
    schema: snapshot,
    send: async (sending) =>
      azure.change.compute(id.subscription).snapshots.createOrUpdate(
        groupOf(id),
        id.name,
        {
          location: next.location,
          tags: { ...next.tags },
          incremental: true,
          creationData: { createOption: 'Copy', sourceResourceId: next.disk.text },
        },
        sending,
      ),
  });
