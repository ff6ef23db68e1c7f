import { wayInCard, wayInMistakes } from '../../cards/way-in-card.ts';
import { sayWayIn } from '../../cards/words/say-way-in.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type WayIn, wayInSchema } from '../../diagnosis/question.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Machine, Parts } from '../parts.ts';
import { readWayIn, readWayInFrom } from './read-way-in.ts';

/** As it is known: said now, or remembered. */
export const wayInOf = ({ known, mistake }: Begin, parts: Parts): WayIn | undefined =>
  known.wayIn ?? (known.elsewhere || mistake !== undefined ? undefined : parts.recallWayIn());

/** How do you get in? */
export function howYouGetIn(machine: Machine, { mistake }: Begin, { reader: { language } }: Parts): Ask {
  const why = wayInMistakes.find((one) => one === mistake);
  return {
    question: 'way-in',
    label: wordsIn(language).wayIn.answered(machine.name),
    card: (button) =>
      wayInCard({
        language,
        machine: machine.name,
        ways: {
          public: button('way-in', { choice: 'public' }),
          private: button('way-in', { choice: 'private' }),
          bastion: button('way-in', { choice: 'bastion' }),
          'jump-host': button('way-in', { choice: 'jump-host' }),
          'not-told': button('way-in', { choice: 'not-told' }),
        },
        cancel: button('cancel'),
        ...(why === undefined ? {} : { mistake: why }),
      }),
  };
}

/** A way and its address; or in words. What was answered is remembered. */
export function readWay({ known, choice, text }: Given, parts: Parts): ReadAnswer {
  const kind = kinds.find((one) => one === choice);
  const read = kind === undefined ? readWayInFrom(text) : readWayIn(kind, text);
  if (!read.ok) return { known, mistake: read.failure };
  parts.rememberWayIn(read.value);
  return {
    known: { ...known, wayIn: read.value },
    said: sayWayIn(wordsIn(parts.reader.language), read.value),
  };
}

const kinds = wayInSchema.options.map((option) => option.shape.kind.value);
