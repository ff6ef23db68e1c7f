import * as z from 'zod';
import type { Effects } from '../wire/long-running.ts';
import { find, remove, touch, type World } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { handlerOf } from './extension-handlers.ts';
import type { ExtensionResource } from './extension-view.ts';
import { hostStill } from './known.ts';
import { refuseSilence } from './refuse-guest-work.ts';

const input = z.object({ vm: z.string(), extension: z.string() });

const still = (world: World, id: string): ExtensionResource | undefined =>
  find(world, 'Microsoft.Compute/virtualMachines/extensions', id);

/** What becomes of extensions when their operations are done. */
export const extensionEffects: Effects = {
  'compute.extension-written': effectOf(input, ({ vm, extension: id }, { world, moment, operation }) => {
    const host = hostStill(world, vm);
    refuseSilence(host, operation.startedAt);
    const extension = still(world, id);
    if (!extension) return;
    handlerOf(extension.properties.publisher, extension.properties.type)?.apply(host.machine.guest);
    extension.properties.provisioningState = 'Succeeded';
    touch(extension, moment);
  }),
  'compute.extension-deleted': effectOf(input, ({ vm, extension }, { world, operation }) => {
    refuseSilence(hostStill(world, vm), operation.startedAt);
    remove(world, extension);
  }),
  'compute.extension-failed': effectOf(input, ({ extension: id }, { world, moment }) => {
    const extension = still(world, id);
    if (!extension) return;
    extension.properties.provisioningState = 'Failed';
    touch(extension, moment);
  }),
};
