import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { machineOf } from './machine.ts';
import { wordsIn } from './words/words.ts';

/** The same person asked for the same machine, which is being looked at. */
export function alreadyRunningCard(language: Language, vm: string): Card {
  const { title, text } = wordsIn(language).alreadyRunning;
  const { name } = machineOf(vm);
  return {
    language,
    state: 'looking',
    title: title(name),
    summary: title(name),
    blocks: [{ type: 'text', text }],
    buttons: [],
  };
}
