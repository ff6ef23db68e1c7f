import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { press } from './press.ts';
import { wordsIn } from './words/words.ts';

/** A command that is understood and does not exist yet. */
export function notYetCard(language: Language, command: string, help?: string): Card {
  const words = wordsIn(language);
  const title = words.notYet.title(command);
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [{ type: 'text', text: words.notYet.text }],
    buttons: press('help', words.buttons.help, help),
  };
}
