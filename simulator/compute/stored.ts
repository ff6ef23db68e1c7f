import * as z from 'zod';
import { type Call, param } from '../wire/operation.ts';
import { resourceNotFound } from '../wire/refusal.ts';
import type { Disk, Snapshot } from '../world/compute.ts';
import type { Resource } from '../world/resource.ts';
import { find, type World } from '../world/world.ts';
import { groupOf } from './paths.ts';

/** Disks and snapshots are nearly the same thing: both are made, copied and read in the same ways. */
export const storedTypes = ['Microsoft.Compute/disks', 'Microsoft.Compute/snapshots'] as const;
export type StoredType = (typeof storedTypes)[number];
export type Stored = Resource<'Microsoft.Compute/disks'> | Resource<'Microsoft.Compute/snapshots'>;

export const storedType = z.enum(storedTypes);

export function findStored(world: World, type: StoredType, id: string): Stored | undefined {
  return type === 'Microsoft.Compute/disks'
    ? find(world, 'Microsoft.Compute/disks', id)
    : find(world, 'Microsoft.Compute/snapshots', id);
}

export const addressedStored = (call: Call, type: StoredType): string =>
  `${groupOf(call)}/providers/${type}/${param(call, 'name')}`;

/** The disk or snapshot that the path names. */
export function knownStored(call: Call, type: StoredType): Stored {
  const stored = findStored(call.world, type, addressedStored(call, type));
  if (!stored) throw resourceNotFound(type, param(call, 'name'), param(call, 'group'));
  return stored;
}

export const isSnapshot = (properties: Disk | Snapshot): properties is Snapshot =>
  'incremental' in properties;
