import type { Windows } from '../windows/windows.ts';

/** Somebody who is signed in, or was and has left programs behind. */
export type Session = {
  readonly id: number;
  readonly name: string;
  readonly user: string;
  readonly state: 'Active' | 'Disc';
};

/** Numbers 0 and 1 belong to the services and to the console. */
const first = 2;

/** A session keeps its number, whoever else signs out. */
export function sessionsOf({ sessions }: Windows): readonly Session[] {
  const { active, inactive, signedOut = [] } = sessions;
  const all = Array.from({ length: active + inactive }, (_, index): Session => {
    const id = first + index;
    return index < active
      ? { id, name: `rdp-tcp#${index}`, user: `user${index + 1}`, state: 'Active' }
      : { id, name: '', user: `guest${index - active + 1}`, state: 'Disc' };
  });
  return all.filter(({ id }) => !signedOut.includes(id));
}

/** Megabytes that all programs have taken together. */
export const memoryTaken = (windows: Windows): number =>
  windows.load.memory + sessionsOf(windows).length * (windows.sessions.megabytesEach ?? 0);
