import type { ChangePatch } from '../store/changes.ts';
import { append } from './audit/append.ts';
import { type ChangeEvent, type ChangeState, hasWayBack, isOpen, next, startsOf } from './change.ts';
import { type Change, readChange } from './change-view.ts';
import { earliest, laterOf } from './later.ts';
import type { ChangesParts } from './parts.ts';
import type { Actor } from './person.ts';

export type Moving = {
  readonly event: ChangeEvent;
  /** Who does it, or on whose word the bot does. */
  readonly actor: Actor;
  readonly means: 'person' | 'bot';
  readonly patch: ChangePatch;
  readonly details?: Readonly<Record<string, unknown>>;
  /** The attempt that makes it; absent: a person does. */
  readonly attempt?: number;
  readonly notAfterExpiry?: true;
};

type Parts = Pick<ChangesParts, 'store' | 'rows' | 'effects' | 'entries' | 'show' | 'clock'>;

/**
 * The one way from one state to another: the state, its audit entry and the card, all or nothing. `undefined`: somebody
 * else was first, and nothing happened.
 */
export const move = (parts: Parts, number: number, moving: Moving): Promise<Change | undefined> =>
  parts.store.transaction(async () => {
    const { event, actor, means, details = {}, attempt, notAfterExpiry } = moving;
    const before = await parts.rows.hold(number);
    const was = before && readChange(before);
    const to = was && next(was.state, event);
    if (!to) return undefined;
    const row = await parts.rows.move(
      {
        number,
        from: startsOf(event),
        to,
        ...(attempt === undefined ? {} : { attempt }),
        ...(notAfterExpiry ? { notAfterExpiry } : {}),
      },
      { ...moving.patch, ...(isOpen(to) ? {} : endsWith(parts, was, to)) },
    );
    if (!row) return undefined;
    const change = readChange(row);
    if (!isOpen(to)) await parts.effects.unlock(number);
    await append(parts, {
      event,
      change: number,
      machine: change.request.question.vm,
      actor,
      means,
      details: { from: was.state, to, ...details },
    });
    await parts.show(change);
    return change;
  });

/** Whoever ends it, what is to be done later is not forgotten. What has ended before has its time already. */
function endsWith({ clock }: Parts, was: Change, to: ChangeState): Pick<ChangePatch, 'ended' | 'dueAt'> {
  if (!isOpen(was.state)) return { ended: true };
  const { endsAt, lookAt } = hasWayBack(to) ? laterOf(was, clock.now()) : {};
  return { ended: true, dueAt: earliest([endsAt, lookAt]) };
}
