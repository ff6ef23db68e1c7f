import type { ChangeCard } from '../../cards/change-card.ts';
import { hasWayBack } from '../../changes/change.ts';
import type { Change } from '../../changes/change-view.ts';
import type { Terms } from '../../changes/parts.ts';
import { snippets } from '../../changes/plan/snippets.ts';
import type { ChangeEffects } from '../../store/change-effects.ts';

type Parts = {
  readonly effects: Pick<ChangeEffects, 'list'>;
  readonly termsOf: (change: Change) => Terms;
};

/** All that a card of the change is built from, but for whom it speaks to and its buttons. */
export async function shownOf(
  { effects, termsOf }: Parts,
  change: Change,
): Promise<Omit<ChangeCard, 'reader' | 'buttons'>> {
  const { undoMs } = termsOf(change);
  const rows = await effects.list(change.number);
  const isOver = change.undoOf === undefined && hasWayBack(change.state);
  return {
    change,
    effects: new Map(
      rows.map(({ step, state, sent_at }) => [
        step,
        { state, ...(sent_at === null ? {} : { at: sent_at.toISOString() }) },
      ]),
    ),
    undoForSeconds: undoMs / 1000,
    ...(isOver && change.endedAt !== undefined
      ? { undoUntil: new Date(change.endedAt + undoMs).toISOString() }
      : {}),
    ...(change.plan ? { handOver: snippets(change.plan) } : {}),
  };
}
