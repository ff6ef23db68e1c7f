import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { mainPress, press } from './press.ts';
import { inputs } from './verbs.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsIn } from './words/words.ts';

/** Which machine is asked for: the one that nobody gets in to, or an end of a way. */
export type MachineRole = keyof CardWords['askMachine']['titles'];

/** One question: which machine? */
export function askMachineCard(
  language: Language,
  buttons: { readonly search?: string; readonly cancel?: string },
  role: MachineRole = 'unreached',
): Card {
  const words = wordsIn(language);
  const { titles, why, label, placeholder } = words.askMachine;
  const title = titles[role];
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      { type: 'text', text: why },
      { type: 'input', id: inputs.machine, label, placeholder, maxLength: 400 },
    ],
    buttons: [
      ...mainPress('search', words.buttons.look, buttons.search),
      ...press('cancel', words.buttons.cancel, buttons.cancel),
    ],
  };
}
