import type { Block } from '../card.ts';
import { press } from '../press.ts';
import { sayWayIn } from '../words/say-way-in.ts';
import type { Told } from './told.ts';

/** For which way in it was judged, and a button for whoever comes another way. */
export function wayInLine({ words, diagnosis, buttons }: Told): readonly Block[] {
  const { wayIn } = diagnosis.question;
  const text = words.verdict.nameAndValue(words.verdict.wayIn.row, sayWayIn(words, wayIn));
  // Where it was not told, asking for it is a button of the card itself.
  const id = wayIn.kind === 'not-told' ? undefined : buttons.elsewhere;
  const [button] = press('elsewhere', words.buttons.elsewhere, id);
  return [{ type: 'lines', lines: [{ state: 'note', text, ...(button ? { button } : {}) }] }];
}
