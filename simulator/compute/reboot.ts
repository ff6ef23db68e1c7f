import { restartWindows } from '../guest/windows/restart.ts';
import type { Machine } from '../world/compute.ts';
import type { Moment } from '../world/world.ts';
import { followPower } from './follow-power.ts';
import type { Host } from './known.ts';
import { leaseAddresses } from './lease-addresses.ts';
import { printBoot } from './serial-log.ts';

/** Every change of power goes through here, so that health and the time of the change follow. */
export function turn(machine: Machine, power: Machine['power'], moment: Moment, moved = false): void {
  machine.power = power;
  machine.since = new Date(moment.now).toISOString();
  followPower(machine, moved);
}

/** The guest comes up, from whatever state it was in. */
export function reboot(host: Host, moment: Moment, moved = false): void {
  turn(host.machine, 'running', moment, moved);
  printBoot(host.machine, moment);
  leaseAddresses(host, moment);
  const { guest } = host.machine;
  if (guest.os === 'Windows') restartWindows(guest.windows);
}
