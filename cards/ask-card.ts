import type { Language } from '../base/language.ts';
import { type Asked, askBlocks, sendButton } from './ask-blocks.ts';
import type { Card } from './card.ts';
import { press } from './press.ts';
import { wordsIn } from './words/words.ts';

export type AskCard = Asked & { readonly language: Language; readonly cancel?: string };

/** One question, why we ask, and the answers as buttons. */
export function askCard({ language, title, cancel, ...asked }: AskCard): Card {
  const words = wordsIn(language);
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: askBlocks(asked),
    buttons: [...sendButton(words, asked), ...press('cancel', words.buttons.cancel, cancel)],
  };
}
