import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { mainPress } from './press.ts';
import { wordsIn } from './words/words.ts';

export type ProblemCard = {
  readonly language: Language;
  /** What was asked, as the person typed or pressed it. */
  readonly asked?: string;
  /** Finds the same in the log. */
  readonly reference: string;
  readonly retry?: string;
};

/** Something of ours broke. */
export function problemCard({ language, asked, reference, retry }: ProblemCard): Card {
  const words = wordsIn(language);
  const { title, nothingChanged, askedRow, referenceRow, tell } = words.problem;
  return {
    language,
    state: 'problem',
    title,
    summary: title,
    blocks: [
      { type: 'text', text: nothingChanged },
      {
        type: 'facts',
        rows: [
          ...(asked === undefined ? [] : [{ label: askedRow, value: asked }]),
          { label: referenceRow, value: reference },
        ],
      },
      { type: 'text', text: tell, subtle: true },
    ],
    buttons: mainPress('retry', words.buttons.retry, retry),
  };
}
