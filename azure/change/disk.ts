import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { disk } from '../read/disk.ts';

export type NewDisk = {
  readonly location: string;
  /** A snapshot or another disk. */
  readonly source: ResourceId;
  readonly sku: string;
  readonly zones: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
};

/** Its name is its idempotency key: the same disk asked for twice is one disk. */
export const createDisk = (
  azure: Azure,
  id: ResourceId,
  { disk: next, ...options }: CallOptions & { readonly disk: NewDisk },
) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: 'Disks_CreateOrUpdate',
    effect: true,
    schema: disk,
    send: async (sending) =>
      azure.change.compute(id.subscription).disks.createOrUpdate(
        groupOf(id),
        id.name,
        {
          location: next.location,
          sku: { name: next.sku },
          tags: { ...next.tags },
          ...(next.zones.length > 0 ? { zones: [...next.zones] } : {}),
          creationData: { createOption: 'Copy', sourceResourceId: next.source.text },
        },
        sending,
      ),
  });
