import type { Language } from '../base/language.ts';
import type { CommandAnswer } from '../base/reasons.ts';
import type { Card } from './card.ts';
import { isShown } from './commands.ts';
import { press } from './press.ts';
import { wordsIn } from './words/words.ts';

/** Why a text became no command, and what of it was typed. */
export type Answered = {
  readonly answer: CommandAnswer;
  readonly typed?: string;
  readonly limit?: number;
  readonly after?: string;
  readonly type?: string;
  readonly didYouMean?: readonly string[];
};

export type AnswerCard = {
  readonly language: Language;
  readonly answer: Answered;
  readonly help?: string;
};

/** A text that was meant for the bot and that it did not understand. */
export function answerCard({ language, answer, help }: AnswerCard): Card {
  const words = wordsIn(language);
  const { why, todo } = words.answers[answer.answer];
  const title = why({ typed: answer.typed ?? '', limit: answer.limit ?? 0, type: answer.type ?? '' });
  const meant = (answer.didYouMean ?? []).filter(isShown).map((command) => words.help.says[command].example);
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      ...(meant.length > 0
        ? [{ type: 'text', text: words.didYouMean(meant) } as const]
        : [{ type: 'text', text: todo } as const]),
    ],
    buttons: press('help', words.buttons.help, help),
  };
}
