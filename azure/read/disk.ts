import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, resource, text, time } from './schema.ts';

export const disk = z.object({
  ...resource,
  managedBy: maybe(text),
  sku: maybe(z.object({ name: maybe(text) })),
  osType: maybe(text),
  hyperVGeneration: maybe(text),
  diskSizeGB: maybe(z.number()),
  diskState: maybe(text),
  provisioningState: maybe(text),
  timeCreated: maybe(time),
  creationData: maybe(z.object({ createOption: maybe(text), sourceResourceId: maybe(text) })),
});

export const readDisk = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'Disks_Get',
    effect: false,
    schema: disk,
    send: (sending) => azure.read.compute(id.subscription).disks.get(groupOf(id), id.name, sending),
  });

export const snapshot = disk.extend({ incremental: maybe(z.boolean()) });

export const readSnapshot = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'Snapshots_Get',
    effect: false,
    schema: snapshot,
    send: (sending) => azure.read.compute(id.subscription).snapshots.get(groupOf(id), id.name, sending),
  });
