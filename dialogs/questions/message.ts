import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { About } from '../../diagnosis/about.ts';
import { clientMessages } from '../../diagnosis/messages/client-messages.ts';
import { type Recognised, recogniseMessage } from '../../diagnosis/messages/recognise-message.ts';
import type { Ask } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { DialogId, Known } from '../known.ts';
import type { Parts } from '../parts.ts';

/** More than that nobody wants to read; what is left over is found by looking at everything. */
const most = 4;

/** Where a pasted text leads. */
export type Leads = { readonly dialog: DialogId; readonly known: Pick<Known, 'about' | 'candidates'> };

export function leadsTo(recognised: Recognised): Leads {
  switch (recognised.kind) {
    case 'one':
      return leadsToMessage(recognised.message.id);
    case 'several':
      return {
        dialog: 'diagnose',
        known: { candidates: recognised.messages.slice(0, most).map(({ id }) => id) },
      };
    case 'none':
      return { dialog: 'diagnose', known: { about: { message: 'unknown' } } };
    default:
      return recognised satisfies never;
  }
}

export function leadsToMessage(id: string): Leads {
  const message = clientMessages.find((one) => one.id === id);
  if (!message) return { dialog: 'diagnose', known: { about: { message: 'unknown' } } };
  const { symptom, event } = message;
  const about: About = {
    message: id,
    ...(symptom === undefined ? {} : { symptom }),
    ...(event === undefined || symptom !== 'event-ids' ? {} : { event }),
  };
  return { dialog: symptom ?? 'diagnose', known: { about } };
}

/** Which of them did you see? */
export function whichMessage(candidates: readonly string[], { reader: { language } }: Parts): Ask {
  const { label, title, why, none } = wordsIn(language).whichMessage;
  return {
    question: 'message',
    label,
    card: (button) =>
      askCard({
        language,
        title,
        why,
        choices: [
          ...candidates.flatMap((id) => {
            const means = clientMessages.find((message) => message.id === id)?.means[language];
            return means === undefined ? [] : [{ label: means, id: button('answer', { choice: id }) }];
          }),
          { label: none, id: button('answer', { choice: 'none' }) },
        ],
        cancel: button('cancel'),
      }),
  };
}

/** One of them, none of them, or the message once more in other words. */
export function readMessage({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const { candidates: _, ...rest } = known;
  const leads =
    choice === undefined
      ? leadsTo(recogniseMessage(text))
      : choice === 'none'
        ? leadsTo({ kind: 'none' })
        : leadsToMessage(choice);
  const means = clientMessages.find(({ id }) => id === leads.known.about?.message)?.means[language];
  return {
    dialog: leads.dialog,
    known: { ...rest, ...leads.known },
    said: means ?? wordsIn(language).whichMessage.none,
  };
}
