import type { RoomParts } from '../room-parts.ts';
import { timeLimit, type Undelivered } from './deliver.ts';
import { type BotAnswer, postToBot } from './post-to-bot.ts';

/** After so long without an answer Teams asks again, with the same id; the first question stays open. */
const patience = 5_000;

/** Asks the bot and waits for its answer, which may come to either of two questions. */
export async function invoke(
  room: RoomParts,
  activity: Readonly<Record<string, unknown>>,
): Promise<{ readonly answer: BotAnswer } | { readonly failed: Undelivered }> {
  const over = new AbortController();
  const ask = () => postToBot(room, activity, over.signal);
  const first = ask();
  const again = Promise.race([
    first.catch(() => undefined),
    room.clock.sleep(patience, over.signal).then(() => undefined),
  ]).then((answered) => answered ?? ask());
  const late = room.clock.sleep(timeLimit, over.signal).then(() => 'late' as const);
  try {
    const answer = await Promise.race([Promise.any([first, again]), late]);
    return answer === 'late' ? { failed: { because: 'timeout' } } : { answer };
  } catch {
    return { failed: { because: 'unreachable' } };
  } finally {
    over.abort();
  }
}
