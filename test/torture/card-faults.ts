import { changeCard } from '../../cards/change-card.ts';
import { isOpen } from '../../changes/change.ts';
import { changeName, readChange } from '../../changes/change-view.ts';
import type { ChangeRow } from '../../store/changes.ts';
import type { Board } from './board.ts';

/** Every change has come to an end, and its card says so: the last one that was posted. */
export const cardFaults = (changes: readonly ChangeRow[], board: Board): readonly string[] =>
  changes.map(readChange).flatMap((change) => {
    const name = changeName(change.number);
    if (isOpen(change.state)) return [`${name} is stuck: ${change.state}`];
    const { title } = changeCard({
      reader: change.request.reader,
      change,
      undoForSeconds: 0,
      buttons: {},
    });
    const posted = board.card(change.number);
    if (!posted) return [`${name} has no card`];
    return posted.text.includes(JSON.stringify(title))
      ? []
      : [`${name} is ${change.state}, and its card is not`];
  });
