import type { Machine } from '../../world/compute.ts';
import type { World } from '../../world/world.ts';
import { type GuestNow, guestNow } from './guest-now.ts';
import type { HarnessStep } from './step.ts';
import { undo } from './undo.ts';

/**
 * Tasks whose time has come take their runs back. That needs no way to the machine, only that it is on: one that was
 * off does it when it is started.
 */
export function takeBackUnconfirmed(world: World, vm: string, now: number): void {
  const machine = world.machines[vm];
  if (machine?.power !== 'running') return;
  for (const { run, at } of revertsOf(machine)) {
    const then = Math.max(Date.parse(at), Date.parse(machine.since));
    const guest = then <= now ? guestNow(world, vm, then) : undefined;
    if (guest) takeBack(guest, run);
  }
}

const revertsOf = ({ guest }: Machine) =>
  guest.os === 'Windows'
    ? [...(guest.windows.leftBehind?.reverts ?? [])].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    : [];

function takeBack(guest: GuestNow, run: string): void {
  const { steps = '[]' } = guest.windows.leftBehind?.journals[run] ?? {};
  // The list was checked before it was written down.
  const list = JSON.parse(steps) as readonly HarnessStep[];
  undo({ guest, order: { run, mode: 'undo', steps: list, refused: [] } });
}
