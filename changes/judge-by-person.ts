import type { Change } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Actor } from './person.ts';

type Parts = Pick<ChangesParts, 'store' | 'rows' | 'effects' | 'entries' | 'show' | 'clock'>;

/** What only a person can tell: it works, or not yet. */
export function judgeByPerson(
  parts: Parts,
  { number, outcome }: Change,
  by: Actor,
  works: boolean,
): Promise<Change | undefined> {
  const { asks: _, ...known } = outcome ?? {};
  return move(parts, number, {
    event: works ? 'judged-fixed' : 'judged-not-fixed',
    actor: by,
    means: 'person',
    patch: { outcome: known },
  });
}
