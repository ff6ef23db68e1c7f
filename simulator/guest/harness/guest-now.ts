import type { World } from '../../world/world.ts';
import { type Inside, insideOf } from '../settle/inside.ts';
import type { LeftBehind } from '../windows/left-behind.ts';
import type { Windows } from '../windows/windows.ts';

/** A Windows that runs, as a program of the system finds it at one moment and may change it. */
export type GuestNow = {
  readonly now: number;
  readonly windows: Windows;
  /** How it is by now: what was changed before has its consequences in it. */
  readonly look: () => Inside;
};

/** Nothing where the machine is off, or no Windows. */
export function guestNow(world: World, vm: string, now: number): GuestNow | undefined {
  const first = insideOf(world, vm);
  if (!first) return undefined;
  const { windows } = first;
  return {
    now,
    windows,
    look: () => {
      const inside = insideOf(world, vm);
      if (!inside) throw new Error(`${vm} was switched off while a script ran`);
      return inside;
    },
  };
}

/** What the harness has put on this machine's disk; before the first time, nothing. */
export const foundOn = ({ windows }: Pick<GuestNow, 'windows'>): LeftBehind =>
  windows.leftBehind ?? { journals: {}, reverts: [] };

/** The same, to be written to. */
export function leftBehindOn({ windows }: Pick<GuestNow, 'windows'>): LeftBehind {
  windows.leftBehind ??= { journals: {}, reverts: [] };
  return windows.leftBehind;
}
