import type { Machine } from '../world/compute.ts';
import { keyOf, type World } from '../world/world.ts';
import { holderOfDisk } from './holders.ts';
import { inCapitals } from './paths.ts';
import { stamp } from './status.ts';
import { isSnapshot, type Stored } from './stored.ts';

/** A disk or snapshot as the compute provider shows it. */
export function storedView(world: World, stored: Stored, now: number) {
  const { properties } = stored;
  const { accessUntil, timeCreated, creationData, ...rest } = properties;
  const holder = holderOfDisk(world, stored.id);
  const open = accessUntil !== undefined && Date.parse(accessUntil) > now;
  return {
    name: stored.name,
    id: stored.id,
    type: stored.type,
    location: stored.location ?? '',
    tags: stored.tags ?? {},
    ...(stored.zones ? { zones: stored.zones } : {}),
    ...(stored.sku ? { sku: { ...stored.sku, tier: stored.sku.tier ?? tierOf(stored.sku.name) } } : {}),
    ...(holder ? { managedBy: inCapitals(holder.id) } : {}),
    properties: {
      ...rest,
      creationData,
      timeCreated: stamp(timeCreated),
      diskSizeBytes: properties.diskSizeGB * 1024 ** 3,
      diskState: open ? 'ActiveSAS' : holder ? attachedState(world.machines[keyOf(holder.id)]) : 'Unattached',
      encryption: properties.encryption ?? { type: 'EncryptionAtRestWithPlatformKey' },
      networkAccessPolicy: 'AllowAll',
      publicNetworkAccess: 'Enabled',
      ...(isSnapshot(properties)
        ? { completionPercent: 100, ...familyOf(properties.incremental, creationData.sourceUniqueId) }
        : {}),
    },
  };
}

const tierOf = (sku: string): string => sku.replace(/_.*$/, '').replace('SSD', ' SSD');

/** A disk of a deallocated VM is kept for it, but nobody uses it. */
const attachedState = (machine: Machine | undefined): string =>
  machine?.power === 'deallocated' ? 'Reserved' : 'Attached';

/** Incremental snapshots of the same disk know each other by this. */
const familyOf = (incremental: boolean, source: string | undefined) =>
  incremental && source !== undefined ? { incrementalSnapshotFamilyId: source } : {};
