import type { RoomParts } from '../room-parts.ts';
import { roomWorldView } from './room-world-view.ts';
import { endHealedSurprise } from './surprise.ts';

/** A diagnosis asks Azure many things at once: one look at the world after them is enough. */
const pause = 250;

/** Tells the pages what the bot asks Azure, and when the world looks different because of it. Returns what ends it. */
export function tellOfWorld(room: RoomParts): () => void {
  let before = JSON.stringify(roomWorldView(room));
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    await room.clock.sleep(pause, room.closing);
    looking = false;
    if (room.closing.aborted) return;
    endHealedSurprise(room);
    const now = JSON.stringify(roomWorldView(room));
    if (now === before) return;
    before = now;
    room.events.tell({ event: 'world' });
  }

  return room.calls.subscribe((call) => {
    if (call) room.events.tell({ event: 'call', data: call });
    void look();
  });
}
