import type { Clock } from '../../base/clock.ts';
import type { NewId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { Outbox, OutboxEntry, Posted } from '../../store/outbox.ts';
import type { Deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';

export type AttemptParts = {
  readonly outbox: Outbox;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** From 0 up to 1, so that not everybody tries again in the same moment. */
  readonly random: () => number;
};

const firstWait = 1_000;
const longestWait = 60_000;

/** Longer than any trouble that Teams had; who asked then has long asked again. */
const givesUpAfter = 6 * 3_600_000;

/** One attempt to post what was claimed. What was posted is answered; what was not is written down here. */
export async function attempt(entry: OutboxEntry, parts: AttemptParts): Promise<Posted | undefined> {
  const { outbox, log } = parts;
  const delivery = await deliver(entry, parts);
  const about = { entry: entry.id, kind: entry.kind, attempts: entry.attempts };
  switch (delivery.ended) {
    case 'posted':
      return { entry, ...(delivery.id === undefined ? {} : { sentId: delivery.id }) };
    case 'never':
      log.error('A card cannot be posted.', { ...about, reason: delivery.because, status: delivery.status });
      await outbox.failed(entry, delivery.because);
      return undefined;
    case 'later': {
      const { because, inDoubt, error, status } = delivery;
      const old = parts.clock.now() - entry.createdAt.getTime() > givesUpAfter;
      log.warn(old ? 'A card was given up.' : 'A card is tried again.', {
        ...about,
        reason: because,
        status,
        error,
      });
      if (old) await outbox.failed(entry, 'gave-up');
      else
        await outbox.retry(entry, {
          inMilliseconds: waitOf(entry, delivery, parts),
          failure: because,
          inDoubt,
        });
      return undefined;
    }
    default:
      return delivery satisfies never;
  }
}

async function deliver(entry: OutboxEntry, parts: AttemptParts): Promise<Delivery> {
  const { outbox, newId, log } = parts;
  const first = entry.card === null ? undefined : await outbox.find(entry.card);
  if (first?.state === 'pending' || first?.state === 'sending') {
    return { ended: 'later', because: 'never-posted', inDoubt: false };
  }
  try {
    const posted = first?.sentId ?? undefined;
    return await parts.deliver({ entry, ...(posted === undefined ? {} : { posted }) });
  } catch (error) {
    log.error('A card could not be made.', { entry: entry.id, reference: newId().slice(0, 8), error });
    return { ended: 'never', because: 'card-broken' };
  }
}

/** Twice as long each time, half of it by chance; what the channel asks for counts more. */
function waitOf(
  { attempts }: OutboxEntry,
  { waitMilliseconds = 0 }: { readonly waitMilliseconds?: number },
  { random }: AttemptParts,
): number {
  const usual = Math.min(longestWait, firstWait * 2 ** (attempts - 1));
  return Math.max(waitMilliseconds, Math.round(usual * (0.5 + random() / 2)));
}
