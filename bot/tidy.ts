import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Outbox } from '../store/outbox.ts';
import type { SeenActivities } from '../store/seen-activities.ts';
import type { State } from '../store/state.ts';
import { every } from './every.ts';

type Parts = {
  readonly outbox: Outbox;
  readonly seen: SeenActivities;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
};

const hour = 3_600_000;

/** A card can be updated as long as it is remembered where it is. */
const remembersCards = 30 * 24 * hour;

/** Lets go of what nobody needs any more, now and every hour. Answers with the way to stop it. */
export const startTidying = ({ outbox, seen, state, clock, log }: Parts): (() => Promise<void>) =>
  every({ milliseconds: hour, clock, log, failed: 'The store could not be tidied.' }, async () => {
    await outbox.tidy({ milliseconds: clock.now() - remembersCards });
    await seen.tidy();
    await state.tidy();
  });
