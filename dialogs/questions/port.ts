import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { readTraffic } from '../command/destination.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Parts } from '../parts.ts';

/** What people ask for most; protocols are not translated. */
const usual = [
  ['RDP 3389', '3389'],
  ['HTTPS 443', '443'],
  ['SQL 1433', '1433'],
  ['SMB 445', '445'],
  ['SSH 22', '22'],
] as const;

/** With which port? */
export function whichPort(destination: string, { mistake }: Begin, { reader: { language } }: Parts): Ask {
  const words = wordsIn(language).path.port;
  return {
    question: 'port',
    label: words.label,
    card: (button) =>
      askCard({
        language,
        title: words.title(destination),
        why: words.why,
        choices: usual.map(([label, choice]) => ({ label, id: button('answer', { choice }) })),
        input: { label: words.input, placeholder: words.placeholder, send: button('answer') },
        ...(mistake === 'port' ? { mistake: words.notUnderstood } : {}),
        cancel: button('cancel'),
      }),
  };
}

export function readPort({ known, choice, text }: Given): ReadAnswer {
  const said = foldWidth(choice ?? text).trim();
  const traffic = readTraffic(said);
  return traffic ? { known: { ...known, ...traffic }, said } : { known, mistake: 'port' };
}
