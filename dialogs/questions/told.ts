import type { Asked } from '../../cards/ask-blocks.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { SourceQuestion, ToldId } from '../../diagnosis/sources/question.ts';
import { questions } from '../../diagnosis/sources/questions.ts';
import { readTold, toldBy } from '../../diagnosis/sources/read-told.ts';
import type { Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { NewButton, Parts } from '../parts.ts';

/** The name of a question that only the person can answer. */
export const questionTold = (id: ToldId): string => `told-${id}`;

/** It stands on the card that says which source it is so far. */
export function askTold(
  { id, words, choices, input }: SourceQuestion,
  { mistake }: Begin,
  { button, language }: Pick<Parts['reader'], 'language'> & { readonly button: NewButton },
): Asked {
  const { title, why } = words[language];
  return {
    title,
    why,
    choices: choices.map((choice) => ({
      label: choice.words[language],
      id: button('answer', { choice: choice.value }),
    })),
    ...(input ? { input: { ...input[language], send: button('answer') } } : {}),
    ...(mistake === questionTold(id) ? { mistake: wordsIn(language).sources.notUnderstood } : {}),
  };
}

const readerOf =
  ({ id, choices }: SourceQuestion) =>
  ({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer => {
    const told = choice === undefined ? readTold(id, text) : toldBy(id, choice);
    if (!told) return { known, mistake: questionTold(id) };
    const value = String(told[id]);
    const said = choices.find((one) => one.value === value)?.words[language] ?? value;
    return { known: { ...known, told: { ...known.told, ...told } }, said };
  };

export const toldReaders = Object.fromEntries(
  questions.map((question) => [questionTold(question.id), readerOf(question)]),
);
