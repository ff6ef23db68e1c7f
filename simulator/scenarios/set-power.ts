import { restartWindows } from '../guest/windows/restart.ts';
import type { Machine } from '../world/compute.ts';
import type { Moment, World } from '../world/world.ts';
import { machine } from './machine-parts.ts';

export function setPower(world: World, vm: string, power: Machine['power'], moment: Moment): void {
  const behind = machine(world, vm);
  if (power === 'running' && behind.power !== 'running' && behind.guest.os === 'Windows')
    restartWindows(behind.guest.windows);
  behind.power = power;
  behind.since = new Date(moment.now).toISOString();
  delete behind.busyWith;
}
