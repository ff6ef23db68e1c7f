import { changeCard } from '../../cards/change-card.ts';
import type { Change } from '../../changes/change-view.ts';
import { buttonsFor, undoUntilOf } from './show-change.ts';
import type { Wishing } from './wishes.ts';

/** A copy of the card as it is now, for who asked for it; the buttons mean the same. */
export async function showToPerson({ bot, turn }: Wishing, change: Change): Promise<void> {
  const { reader, show } = turn.parts;
  const effects = new Map(
    (await bot.changes.effects.list(change.number)).map(({ step, state }) => [step, state]),
  );
  const undoUntil = undoUntilOf(bot.changes, change);
  show((button) =>
    changeCard({
      reader,
      change,
      effects,
      ...(undoUntil === undefined ? {} : { undoUntil }),
      buttons: buttonsFor(change, button),
    }),
  );
}
