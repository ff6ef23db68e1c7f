import type { NewId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import { problemCard } from '../../cards/problem-card.ts';
import type { SeenActivities } from '../../store/seen-activities.ts';
import type { Store } from '../../store/store.ts';
import type { Heard, PressAnswer } from '../heard.ts';
import type { Post } from '../outgoing.ts';
import type { Handle, Keep } from '../turn.ts';
import type { TeamsActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';

export type Turn = {
  readonly heard: Heard;
  readonly activity: TeamsActivity;
  readonly adapter: TeamsAdapter;
};

export type TurnParts = {
  readonly store: Pick<Store, 'transaction'>;
  readonly seen: SeenActivities;
  readonly post: Post;
  readonly newId: NewId;
  readonly log: Log;
  readonly handle: Handle;
};

export type Took = { readonly answer: PressAnswer } | { readonly again: true };

/** Teams gives up after seconds. A day is for a channel that does not. */
const remember = { milliseconds: 24 * 3_600_000 };

/** One turn, nobody else being in one of this conversation. All that it writes is committed when it ends, or nothing. */
export async function takeTurn(turn: Turn, lost: AbortSignal, parts: TurnParts): Promise<Took> {
  const { conversation, id } = turn.activity;
  const key = `${conversation.id} ${id}`;
  if (parts.seen.has(key)) return { again: true };
  const keep: Keep = (write) =>
    parts.store.transaction(async () => {
      lost.throwIfAborted();
      if (!(await parts.seen.isFirst(key, remember))) throw new HeardBefore();
      return write();
    });
  try {
    return { answer: await act(turn, keep, parts) };
  } catch (error) {
    if (error instanceof HeardBefore) return { again: true };
    throw error;
  }
}

async function act({ heard, activity, adapter }: Turn, keep: Keep, parts: TurnParts): Promise<PressAnswer> {
  let kept = false;
  const keepOnce: Keep = async (write) => {
    if (kept) throw new Error('A turn is kept once.');
    const value = await keep(write);
    kept = true;
    return value;
  };
  const ended: { answer?: PressAnswer } = {};
  try {
    await adapter.turn(activity, async (context) => {
      ended.answer = await parts.handle(heard, context, keepOnce);
    });
    // Clients ask by themselves for each of those who look; nothing happens, so nothing is to be remembered.
    if (!kept && !isAutomatic(heard)) await keepOnce(async () => undefined);
  } catch (error) {
    if (error instanceof HeardBefore) throw error;
    const tell = tellProblem(heard, error, parts);
    await (kept ? tell() : keepOnce(tell));
  }
  return ended.answer;
}

/** By another process, or by this one before it was started again. Rolls the transaction back. */
class HeardBefore extends Error {}

const isAutomatic = (heard: Heard): boolean => heard.kind === 'press' && heard.automatic;

/** The person learns a reference, the log the rest. */
function tellProblem(heard: Heard, error: unknown, { post, newId, log }: TurnParts): () => Promise<void> {
  const reference = newId().slice(0, 8);
  log.error('A turn broke.', { reference, error });
  const { place, personal, speaker } = heard;
  const asked = heard.kind === 'message' ? { asked: heard.text.slice(0, 200) } : {};
  const card = problemCard({ language: speaker.language, reference, ...asked });
  const outgoing = { place, card, ...(personal ? {} : { onlyFor: speaker.channelId }) };
  return async () => {
    if (!isAutomatic(heard)) await post.send(`problem/${reference}`, outgoing);
  };
}
