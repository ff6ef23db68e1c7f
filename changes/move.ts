import type { ChangePatch } from '../store/changes.ts';
import { append } from './audit/append.ts';
import { type ChangeEvent, isOpen, next, startsOf } from './change.ts';
import { type Change, readChange } from './change-view.ts';
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
    const before = await parts.rows.find(number);
    const to = before && next(readChange(before).state, event);
    if (!before || !to) return undefined;
    const row = await parts.rows.move(
      {
        number,
        from: startsOf(event),
        to,
        ...(attempt === undefined ? {} : { attempt }),
        ...(notAfterExpiry ? { notAfterExpiry } : {}),
      },
      { ...moving.patch, ...(isOpen(to) ? {} : { ended: true as const }) },
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
      details: { from: before.state, to, ...details },
    });
    await parts.show(change);
    return change;
  });
