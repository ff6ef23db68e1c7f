import * as z from 'zod';
import type { Effects } from '../wire/long-running.ts';
import { find, remove, touch } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { hostStill } from './known.ts';
import { refuseSilence } from './refuse-guest-work.ts';
import { childTypes } from './vm-children.ts';

/** What every effect on an extension or a managed run command is told. */
export const childInput = z.object({ vm: z.string(), type: z.enum(childTypes), child: z.string() });

/** How a write of either ends when nothing is done in the guest. */
export const vmChildEffects: Effects = {
  'compute.vm-child-deleted': effectOf(childInput, ({ vm, child }, { world, operation }) => {
    refuseSilence(hostStill(world, vm), operation.startedAt);
    remove(world, child);
  }),
  'compute.vm-child-failed': effectOf(childInput, ({ type, child: id }, { world, moment }) => {
    const child = find(world, type, id);
    if (!child) return;
    child.properties.provisioningState = 'Failed';
    touch(child, moment);
  }),
};
