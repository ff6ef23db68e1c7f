import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { mainPress, press } from './press.ts';
import { inputs } from './verbs.ts';
import { wordsIn } from './words/words.ts';

/** One question: which machine? */
export function askMachineCard(
  language: Language,
  buttons: { readonly search?: string; readonly cancel?: string },
): Card {
  const words = wordsIn(language);
  const { title, why, label, placeholder } = words.askMachine;
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
