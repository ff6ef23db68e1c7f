import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { inputs } from './verbs.ts';
import { wordsIn } from './words/words.ts';

export type TypedNameCard = {
  readonly language: Language;
  readonly machine: string;
  readonly change: number;
  /** Id of the button that approves. */
  readonly approve: string;
};

/** High risk: who approves types the machine's name. */
export function typedNameCard({ language, machine, change, approve }: TypedNameCard): Card {
  const words = wordsIn(language).change;
  const { title, why, label } = words.typedName;
  return {
    language,
    state: 'warning',
    title: title(`CH-${change}`),
    summary: title(`CH-${change}`),
    blocks: [
      { type: 'text', text: why(machine) },
      { type: 'input', id: inputs.answer, label, maxLength: 100 },
    ],
    buttons: [{ label: words.buttons.approve, verb: 'approve', id: approve }],
  };
}
