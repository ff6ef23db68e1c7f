import { changeMessage } from '../chat/add-message.ts';
import type { ChatMessage } from '../chat/chat.ts';
import type { RoomParts } from '../room-parts.ts';
import { postToBot } from './post-to-bot.ts';

/** How long Teams waits for the bot. https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance */
export const timeLimit = 15_000;

export type Undelivered = {
  readonly because: 'unreachable' | 'timeout' | 'refused';
  readonly status?: number;
};

/** Brings an activity to the bot once: undefined when it took it. */
export async function deliver(
  room: RoomParts,
  activity: Readonly<Record<string, unknown>>,
): Promise<Undelivered | undefined> {
  const over = new AbortController();
  try {
    const late = room.clock.sleep(timeLimit, over.signal).then((): Undelivered => ({ because: 'timeout' }));
    const taken = postToBot(room, activity, over.signal).then(
      ({ status }): Undelivered | undefined => (status < 300 ? undefined : { because: 'refused', status }),
      (): Undelivered => ({ because: 'unreachable' }),
    );
    return await Promise.race([taken, late]);
  } finally {
    over.abort();
  }
}

/** The same for what somebody said: shows at the message what became of it. */
export async function deliverMessage(
  room: RoomParts,
  message: ChatMessage,
  activity: Readonly<Record<string, unknown>>,
): Promise<void> {
  const undelivered = await deliver(room, activity);
  if (room.closing.aborted) return;
  const delivery = undelivered
    ? ({ state: 'failed', ...undelivered } as const)
    : ({ state: 'delivered' } as const);
  changeMessage(room, message, { delivery });
}
