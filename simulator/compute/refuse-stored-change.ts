import { badRequest, Refusal } from '../wire/refusal.ts';
import { keyOf, type World } from '../world/world.ts';
import { holderOfDisk } from './holders.ts';
import { changeNotAllowed } from './refusals.ts';
import { refuseOtherRegion } from './refuse-other-region.ts';
import { isSnapshot, type Stored } from './stored.ts';
import type { StoredBody } from './stored-body.ts';

/** Refuses what Azure never changes in a disk or snapshot that exists. */
export function refuseStoredChange(
  world: World,
  stored: Stored,
  { location, zones, properties = {} }: StoredBody,
): void {
  const was = stored.properties;
  refuseOtherRegion(stored, location);
  if (zones && zones.join() !== (stored.zones ?? []).join()) throw changeNotAllowed('zones');
  const { createOption, sourceResourceId } = properties.creationData ?? was.creationData;
  if (createOption !== was.creationData.createOption) throw changeNotAllowed('creationData.createOption');
  if (keyOf(sourceResourceId ?? '') !== keyOf(was.creationData.sourceResourceId ?? '')) {
    throw changeNotAllowed('creationData.sourceResourceId');
  }
  if (isSnapshot(was) && properties.incremental !== undefined && properties.incremental !== was.incremental) {
    throw changeNotAllowed('incremental');
  }
  refuseShrinking(was.diskSizeGB, properties.diskSizeGB ?? was.diskSizeGB);
  const holder = holderOfDisk(world, stored.id);
  const grows = (properties.diskSizeGB ?? 0) > was.diskSizeGB;
  if (!grows || !holder || !was.osType || world.machines[keyOf(holder.id)]?.power === 'deallocated') return;
  throw new Refusal(
    409,
    'OperationNotAllowed',
    `Cannot resize disk ${stored.name} while it is attached to running VM ${holder.id}. Resizing a disk of an Azure Virtual Machine requires the virtual machine to be deallocated. Please stop your VM and retry the operation.`,
  );
}

/** Disks grow; nothing makes them smaller. */
export function refuseShrinking(from: number | undefined, to: number): void {
  if (from === undefined || to >= from) return;
  throw badRequest(
    'ResizeDiskError',
    `Disk size reduction is not supported. Current size is ${from * 1024 ** 3} bytes, requested size is ${to * 1024 ** 3} bytes.`,
  );
}
