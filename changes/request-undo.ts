import { append } from './audit/append.ts';
import { hasWayBack } from './change.ts';
import { type Change, changeName, type Decision, readChange } from './change-view.ts';
import type { ChangesParts } from './parts.ts';
import type { Actor } from './person.ts';

export type UndoAsked = {
  readonly by: Actor;
  /** Within its window the way back is part of what was approved. */
  readonly covered: boolean;
  readonly means: 'person' | 'bot';
  /** Places of the remedies in the plan; absent: all of them. */
  readonly only?: readonly number[];
};

type Parts = Pick<ChangesParts, 'store' | 'rows' | 'entries' | 'show' | 'clock'>;

/** The way back is a change of its own: planned, audited and shown like any other. Asked twice it is one. */
export const requestUndo = (
  parts: Parts,
  change: Change,
  { by, covered, means, only }: UndoAsked,
): Promise<Change | undefined> =>
  parts.store.transaction(async () => {
    if (!hasWayBack(change.state) || change.undoOf !== undefined) return undefined;
    const now = new Date(parts.clock.now()).toISOString();
    const { row, isNew } = await parts.rows.add({
      state: 'preparing',
      machine: change.machine,
      fold: `undo/${change.number}`,
      request: {
        ...change.request,
        items: [],
        asker: by,
        alsoAsked: [],
        askedAt: now,
        ...(only ? { only } : {}),
      },
      undoOf: change.number,
      ...(covered
        ? { decision: { decided: 'approved', by, at: now, under: change.number } satisfies Decision }
        : {}),
    });
    const undo = readChange(row);
    if (!isNew) return undo;
    await append(parts, {
      event: 'requested',
      change: undo.number,
      machine: change.request.question.vm,
      actor: by,
      means,
      details: { undo: changeName(change.number), covered },
    });
    await parts.show(undo);
    return undo;
  });
