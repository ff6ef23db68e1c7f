import { createHash } from 'node:crypto';
import * as z from 'zod';
import { begin, type Effects } from '../wire/long-running.ts';
import type { Answer, Call } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import { keyOf, touch } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { holderOfDisk } from './holders.ts';
import { readBody } from './read-body.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';
import { findStored, knownStored, type StoredType, storedType } from './stored.ts';

const grant = z.object({ access: z.enum(['Read', 'Write', 'None']), durationInSeconds: z.int().min(1) });

/** Lets somebody download the bytes of a disk or snapshot, for a while. */
export function beginGetAccess(call: Call, type: StoredType): Answer {
  const stored = knownStored(call, type);
  const { access, durationInSeconds } = readBody(call, grant);
  refuseWhileBusy(call.world, stored.id, call.moment);
  if (access !== 'Read') {
    throw badRequest(
      'InvalidParameter',
      `Access level ${access} is not supported for resource ${stored.name}.`,
    );
  }
  const holder = holderOfDisk(call.world, stored.id);
  if (holder && call.world.machines[keyOf(holder.id)]?.power !== 'deallocated') {
    throw new Refusal(
      409,
      'Conflict',
      `Access not permitted because disk ${stored.name} is currently attached to running VM ${holder.id}.`,
    );
  }
  return begin(call, {
    style: 'disk-action',
    location: stored.location ?? '',
    seconds: 3,
    effect: { name: 'compute.access-granted', input: { type, id: stored.id, seconds: durationInSeconds } },
  });
}

export function endGetAccess(call: Call, type: StoredType): Answer {
  const stored = knownStored(call, type);
  refuseWhileBusy(call.world, stored.id, call.moment);
  return begin(call, {
    style: 'disk-action',
    location: stored.location ?? '',
    seconds: 3,
    effect: { name: 'compute.access-revoked', input: { type, id: stored.id } },
  });
}

const input = z.object({ type: storedType, id: z.string() });

export const accessEffects: Effects = {
  'compute.access-granted': effectOf(
    input.extend({ seconds: z.number() }),
    ({ type, id, seconds }, { world, moment, operation }) => {
      const stored = findStored(world, type, id);
      if (!stored) throw new Refusal(404, 'NotFound', `Resource ${id} is not found.`);
      stored.properties.accessUntil = new Date(moment.now + seconds * 1000).toISOString();
      touch(stored, moment);
      return { accessSAS: addressOf(stored.properties.uniqueId, operation.id) };
    },
  ),
  'compute.access-revoked': effectOf(input, ({ type, id }, { world, moment }) => {
    const stored = findStored(world, type, id);
    if (!stored) return;
    delete stored.properties.accessUntil;
    touch(stored, moment);
  }),
};

/** Looks like Azure's, but its host never resolves: a practice disk has no bytes. */
function addressOf(uniqueId: string, secret: string): string {
  const blob = uniqueId.replaceAll('-', '').slice(0, 12);
  const signature = encodeURIComponent(createHash('sha256').update(secret).digest('base64'));
  return `https://md-${blob}.z1.blob.storage.invalid/${blob}/abcd?sv=2018-03-28&sr=b&si=${secret}&sig=${signature}`;
}
