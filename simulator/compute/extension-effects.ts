import type { Effects } from '../wire/long-running.ts';
import { find, touch } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { handlerOf } from './extension-handlers.ts';
import { hostStill } from './known.ts';
import { refuseSilence } from './refuse-guest-work.ts';
import { childInput } from './vm-child-effects.ts';

/** What an extension does in the guest when it is there. */
export const extensionEffects: Effects = {
  'compute.extension-written': effectOf(childInput, ({ vm, child }, { world, moment, operation }) => {
    const host = hostStill(world, vm);
    refuseSilence(host, operation.startedAt);
    const extension = find(world, 'Microsoft.Compute/virtualMachines/extensions', child);
    if (!extension) return;
    const { publisher, type, isDue } = extension.properties;
    if (isDue) handlerOf(publisher, type)?.apply(host.machine.guest);
    delete extension.properties.isDue;
    extension.properties.provisioningState = 'Succeeded';
    touch(extension, moment);
  }),
};
