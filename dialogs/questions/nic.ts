import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Machine, Parts } from '../parts.ts';

/** More than any size of machine has. */
const mostNics = 32;

/** Which network interface of several? */
export function whichNic(
  { name, nics = 1 }: Machine,
  { mistake }: Begin,
  { reader: { language } }: Parts,
): Ask {
  const words = wordsIn(language).path.nic;
  return {
    question: 'nic',
    label: words.label,
    card: (button) =>
      askCard({
        language,
        title: words.title(name),
        why: words.why,
        choices: Array.from({ length: Math.min(nics, mostNics) }, (_, index) => ({
          label: words.number(index + 1),
          id: button('answer', { choice: String(index + 1) }),
        })),
        ...(mistake === 'nic' ? { mistake: words.notUnderstood } : {}),
        cancel: button('cancel'),
      }),
  };
}

export function readNic({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const [digits = ''] = /\d{1,2}/.exec(foldWidth(choice ?? text)) ?? [];
  const nic = Number(digits);
  if (known.to?.kind !== 'machine' || nic < 1 || nic > mostNics) return { known, mistake: 'nic' };
  return { known: { ...known, to: { ...known.to, nic } }, said: wordsIn(language).path.nic.number(nic) };
}
