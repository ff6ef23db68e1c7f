import { changeCard } from '../../cards/change-card.ts';
import type { Change } from '../../changes/change-view.ts';
import type { Asking } from './asking.ts';
import { buttonsFor } from './show-change.ts';
import { shownOf } from './shown-of.ts';

/** A copy of the card as it is now, for who asked for it; the buttons mean the same. */
export async function showToPerson({ bot, turn }: Asking, change: Change): Promise<void> {
  const { reader, show } = turn.parts;
  const shown = await shownOf(bot.changes, change);
  show((button) => changeCard({ ...shown, reader, buttons: buttonsFor(change, button) }));
}
