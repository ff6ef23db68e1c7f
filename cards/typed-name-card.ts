import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { numbered } from './change/told.ts';
import { inputs } from './verbs.ts';
import { wordsIn } from './words/words.ts';

export type TypedNameCard = {
  readonly language: Language;
  readonly machine: string;
  readonly change: number;
  /** Another name was typed. */
  readonly wrong?: boolean;
  /** Id of the button that approves. */
  readonly approve: string;
};

/** High risk: who approves types the machine's name. */
export function typedNameCard({ language, machine, change, wrong = false, approve }: TypedNameCard): Card {
  const words = wordsIn(language).change;
  const { title, why, otherName, label } = words.typedName;
  return {
    language,
    state: 'warning',
    title: title(numbered(change)),
    summary: title(numbered(change)),
    blocks: [
      { type: 'text', text: why(machine) },
      ...(wrong ? [{ type: 'lines', lines: [{ state: 'problem', text: otherName }] } as const] : []),
      { type: 'input', id: inputs.answer, label, maxLength: 100 },
    ],
    buttons: [{ label: words.buttons.approve, verb: 'approve', id: approve }],
  };
}
