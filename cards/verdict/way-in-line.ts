import type { WayIn } from '../../diagnosis/question.ts';
import type { Block } from '../card.ts';
import { press } from '../press.ts';
import type { CardWords } from '../words/card-words.ts';
import type { Told } from './told.ts';

/** For which way in it was judged, and a button for whoever comes another way. */
export function wayInLine({ words, diagnosis, buttons }: Told): readonly Block[] {
  const { wayIn } = diagnosis.question;
  const text = words.verdict.nameAndValue(words.verdict.wayIn.row, say(words, wayIn));
  // Where it was not told, asking for it is a button of the card itself.
  const id = wayIn.kind === 'not-told' ? undefined : buttons.elsewhere;
  const [button] = press('elsewhere', words.buttons.elsewhere, id);
  return [{ type: 'lines', lines: [{ state: 'note', text, ...(button ? { button } : {}) }] }];
}

function say(words: CardWords, wayIn: WayIn): string {
  const says = words.verdict.wayIn;
  switch (wayIn.kind) {
    case 'public':
      return says.public(wayIn.address);
    case 'private':
      return says.private(wayIn.address);
    case 'jump-host':
      return says['jump-host'](wayIn.address);
    case 'bastion':
      return says.bastion;
    case 'not-told':
      return says['not-told'];
    default:
      return wayIn satisfies never;
  }
}
