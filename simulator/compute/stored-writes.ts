import * as z from 'zod';
import { refuseUnlinked } from '../network/refuse-unlinked.ts';
import { begin, type Effects } from '../wire/long-running.ts';
import type { Answer, Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { type Moment, put, remove, touch } from '../world/world.ts';
import { originOf, sourceOf } from './copy-source.ts';
import { effectOf } from './effect-of.ts';
import { holderOfDisk } from './holders.ts';
import { readBody } from './read-body.ts';
import { requiredIsMissing } from './refusals.ts';
import { refuseShrinking, refuseStoredChange } from './refuse-stored-change.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';
import {
  addressedStored,
  findStored,
  knownStored,
  type Stored,
  type StoredType,
  storedType,
} from './stored.ts';
import { type StoredBody, storedBody } from './stored-body.ts';
import { storedView } from './stored-view.ts';

/** Seconds that Azure takes: a copy is there at once and filled in the background. */
const seconds = 5;

export function putStored(call: Call, type: StoredType): Answer {
  const body = readBody(call, storedBody);
  if (body.location === undefined) throw requiredIsMissing('location');
  const before = findStored(call.world, type, addressedStored(call, type));
  return before ? change(call, before, { ...body, tags: body.tags ?? {} }) : create(call, type, body);
}

export const patchStored = (call: Call, type: StoredType): Answer =>
  change(call, knownStored(call, type), readBody(call, storedBody));

function create(call: Call, type: StoredType, body: StoredBody): Answer {
  const { world, moment } = call;
  const creationData = body.properties?.creationData;
  if (!creationData) throw requiredIsMissing('creationData');
  const source = creationData.sourceResourceId && sourceOf(world, creationData.sourceResourceId);
  if (source) refuseUnlinked(call, [{ scope: source.id, action: `${source.type}/beginGetAccess/action` }]);
  const origin = originOf(world, creationData, type);
  const diskSizeGB =
    body.properties?.diskSizeGB ??
    origin.diskSizeGB ??
    (creationData.createOption === 'Empty' ? undefined : 127);
  if (diskSizeGB === undefined) throw requiredIsMissing('diskSizeGB');
  refuseShrinking(origin.diskSizeGB, diskSizeGB);
  const { osType, hyperVGeneration, encryption, securityProfile, incremental } = body.properties ?? {};
  const properties = {
    provisioningState: 'Updating' as const,
    uniqueId: moment.newId(),
    timeCreated: new Date(moment.now).toISOString(),
    ...origin,
    ...(osType ? { osType } : {}),
    ...(hyperVGeneration ? { hyperVGeneration } : {}),
    ...(encryption ? { encryption } : {}),
    ...(securityProfile ? { securityProfile } : {}),
    diskSizeGB,
  };
  const id = addressedStored(call, type);
  const common = {
    id,
    location: body.location ?? '',
    ...(body.tags ? { tags: body.tags } : {}),
    ...(body.zones ? { zones: body.zones } : {}),
    sku: body.sku ?? { name: 'Standard_LRS' },
  };
  const made: Stored =
    type === 'Microsoft.Compute/disks'
      ? put(world, { ...common, type, properties }, moment)
      : put(
          world,
          { ...common, type, properties: { ...properties, incremental: incremental ?? false } },
          moment,
        );
  return written(call, made, {});
}

/** Nothing changes yet but the provisioning state: the rest is the operation's effect. */
function change(call: Call, stored: Stored, body: StoredBody): Answer {
  refuseWhileBusy(call.world, stored.id, call.moment);
  refuseStoredChange(call.world, stored, body);
  stored.properties.provisioningState = 'Updating';
  return written(call, stored, body);
}

function written(call: Call, stored: Stored, body: StoredBody): Answer {
  const preview = changed(structuredClone(stored), body);
  return begin(call, {
    style: 'disk-put',
    location: stored.location ?? '',
    seconds,
    effect: { name: 'compute.stored-written', input: { type: stored.type, id: stored.id, body } },
    otherwise: { name: 'compute.stored-failed', input: { type: stored.type, id: stored.id } },
    body: storedView(call.world, preview, call.moment.now),
  });
}

function changed(stored: Stored, { tags, sku, properties }: StoredBody): Stored {
  if (tags) stored.tags = tags;
  if (sku) stored.sku = sku;
  const { diskSizeGB, osType, hyperVGeneration, encryption } = properties ?? {};
  Object.assign(stored.properties, {
    ...(diskSizeGB === undefined ? {} : { diskSizeGB }),
    ...(osType ? { osType } : {}),
    ...(hyperVGeneration ? { hyperVGeneration } : {}),
    ...(encryption ? { encryption } : {}),
  });
  return stored;
}

export function deleteStored(call: Call, type: StoredType): Answer {
  const stored = findStored(call.world, type, addressedStored(call, type));
  if (!stored) return { status: 204 };
  const holder = holderOfDisk(call.world, stored.id);
  if (holder) {
    throw new Refusal(409, 'OperationNotAllowed', `Disk ${stored.name} is attached to VM ${holder.id}.`);
  }
  refuseWhileBusy(call.world, stored.id, call.moment);
  refuseWhileOpen(stored, call.moment);
  return begin(call, {
    style: 'disk-delete',
    location: stored.location ?? '',
    seconds,
    effect: { name: 'compute.stored-deleted', input: { type, id: stored.id } },
  });
}

function refuseWhileOpen(stored: Stored, moment: Moment): void {
  const { accessUntil } = stored.properties;
  if (accessUntil === undefined || Date.parse(accessUntil) <= moment.now) return;
  const kind = stored.type === 'Microsoft.Compute/disks' ? 'disk' : 'snapshot';
  throw new Refusal(
    409,
    'OperationNotAllowed',
    `There is an active shared access signature outstanding for ${kind} ${stored.name}. Call EndGetAccess before deleting the ${kind}.`,
  );
}

const input = z.object({ type: storedType, id: z.string() });

export const storedEffects: Effects = {
  'compute.stored-written': effectOf(
    input.extend({ body: storedBody }),
    ({ type, id, body }, { world, moment }) => {
      const stored = findStored(world, type, id);
      if (!stored) throw new Refusal(404, 'NotFound', `Resource ${id} is not found.`);
      changed(stored, body);
      stored.properties.provisioningState = 'Succeeded';
      touch(stored, moment);
      return storedView(world, stored, moment.now);
    },
  ),
  'compute.stored-failed': effectOf(input, ({ type, id }, { world, moment }) => {
    const stored = findStored(world, type, id);
    if (!stored) return;
    stored.properties.provisioningState = 'Failed';
    touch(stored, moment);
  }),
  'compute.stored-deleted': effectOf(input, ({ id }, { world }) => remove(world, id)),
};
