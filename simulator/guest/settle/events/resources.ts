import { keys } from '../../product/keys.ts';
import { memoryTaken } from '../sessions.ts';
import type { Settled } from '../state.ts';
import { sources, tries, type Written } from '../written.ts';

/** From here on Windows has no port left for a connection of its own, or no memory for a program. */
const allPorts = 15_000;
const littleMemory = 0.03;

export function resourceEvents({ inside, memory }: Settled): readonly Written[] {
  const { load } = inside.windows;
  const events: Written[] = [];
  if (load.connections >= allPorts) events.push({ ...sources.tcpip, id: 4231, minutesAgo: tries });
  if (memory - memoryTaken(inside.windows) < memory * littleMemory)
    events.push({ ...sources.exhaustion, id: 2004, minutesAgo: tries, data: [load.busiest] });
  return events;
}

/** A profile that could not be loaded: its entry is there twice, once with `.bak`. */
export function profileEvents({ inside }: Settled): readonly Written[] {
  const isBroken = Object.keys(inside.registry).some(
    (path) => path.startsWith(`${keys.profileList}\\`) && path.endsWith('.bak'),
  );
  return isBroken ? [1511, 1515].map((id) => ({ ...sources.profiles, id, minutesAgo: tries })) : [];
}
