import { askCard } from '../../cards/ask-card.ts';
import type { Ask } from '../conversation.ts';
import type { Parts } from '../parts.ts';

type Words<Choice extends string> = {
  readonly label: string;
  readonly title: string;
  readonly why: string;
  readonly choices: Readonly<Record<Choice, string>>;
};

/** A question to which every answer is a button. */
export const askChoices = <Choice extends string>(
  question: string,
  choices: readonly Choice[],
  { words, language }: { readonly words: Words<Choice>; readonly language: Parts['reader']['language'] },
): Ask => ({
  question,
  label: words.label,
  card: (button) =>
    askCard({
      language,
      title: words.title,
      why: words.why,
      choices: choices.map((choice) => ({ label: words.choices[choice], id: button('answer', { choice }) })),
      cancel: button('cancel'),
    }),
});
