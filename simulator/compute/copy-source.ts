import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Disk } from '../world/compute.ts';
import { find, type World } from '../world/world.ts';
import { requiredIsMissing } from './refusals.ts';
import type { Stored, StoredType } from './stored.ts';
import type { StoredBody } from './stored-body.ts';

type CreationData = NonNullable<NonNullable<StoredBody['properties']>['creationData']>;

/** What a new disk or snapshot takes over from where it is made of. */
export type Origin = Pick<Disk, 'creationData'> &
  Partial<Pick<Disk, 'diskSizeGB' | 'osType' | 'hyperVGeneration' | 'securityProfile'>>;

/** Checks the source and says what comes of it. */
export function originOf(world: World, creationData: CreationData, as: StoredType): Origin {
  const { createOption } = creationData;
  switch (createOption) {
    case 'Copy':
      return copyOf(world, creationData);
    case 'Import':
      if (creationData.sourceUri === undefined) throw requiredIsMissing('creationData.sourceUri');
      if (creationData.storageAccountId === undefined)
        throw requiredIsMissing('creationData.storageAccountId');
      return { creationData };
    case 'FromImage':
      if (!creationData.imageReference) throw requiredIsMissing('creationData.imageReference');
      return { creationData };
    case 'Empty':
      return { creationData };
    default:
      throw badRequest(
        'InvalidParameter',
        `The value '${createOption}' of parameter '${as === 'Microsoft.Compute/disks' ? 'disk' : 'snapshot'}.creationData.createOption' is invalid.`,
      );
  }
}

export const sourceOf = (world: World, id: string): Stored | undefined =>
  find(world, 'Microsoft.Compute/disks', id) ?? find(world, 'Microsoft.Compute/snapshots', id);

function copyOf(world: World, creationData: CreationData): Origin {
  const id = creationData.sourceResourceId;
  if (id === undefined) throw requiredIsMissing('creationData.sourceResourceId');
  const source = sourceOf(world, id);
  if (!source) throw new Refusal(404, 'NotFound', `Resource ${id} is not found.`);
  const { diskSizeGB, osType, hyperVGeneration, securityProfile, uniqueId } = source.properties;
  return {
    creationData: { ...creationData, sourceResourceId: source.id, sourceUniqueId: uniqueId },
    diskSizeGB,
    ...(osType ? { osType } : {}),
    ...(hyperVGeneration ? { hyperVGeneration } : {}),
    ...(securityProfile ? { securityProfile } : {}),
  };
}
