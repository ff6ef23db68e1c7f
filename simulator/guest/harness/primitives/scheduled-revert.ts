import { foundOn, type GuestNow, leftBehindOn } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import type { StepOf } from '../step.ts';

type Task = { readonly minutes: number; readonly at: string };

const minute = 60_000;

/** A task that takes the run back, whatever becomes of the way to the machine. */
export const scheduledRevert = carrier<StepOf<'scheduled-revert'>, Task>({
  read: (guest, _, run) => {
    const found = foundOn(guest).reverts.find((one) => one.run === run);
    return found ? { minutes: found.minutes, at: found.at } : null;
  },
  text: ({ minutes }) => `in ${minutes} min`,
  isDone: (state) => state !== null,
  write: (guest, { minutes }, run) => {
    const at = new Date(guest.now + minutes * minute).toISOString();
    leftBehindOn(guest).reverts.push({ run, minutes, at });
  },
  undo: (guest, _step, _was, run) => removeRevert(guest, run),
});

export function removeRevert(guest: GuestNow, run: string): void {
  const left = leftBehindOn(guest);
  left.reverts = left.reverts.filter((one) => one.run !== run);
}
