import type { Plan } from '../../changes/plan/plan.ts';
import type { Block } from '../card.ts';
import type { CardWords } from '../words/card-words.ts';

/** Longer ones are read in the audit; a card has an end. */
const mostCharacters = 12_000;

/** Exactly what the hash covers, for who wants to read it. */
export function scriptFold({ change }: CardWords, { remedies, hash }: Plan): Block {
  const steps = remedies.flatMap((remedy) => remedy.steps.map(({ step }) => step));
  const all = JSON.stringify(steps, undefined, 1);
  const shown = all.length > mostCharacters ? `${all.slice(0, mostCharacters)}\n…` : all;
  return {
    type: 'fold',
    title: change.script,
    blocks: [
      { type: 'code', language: 'plain', text: shown },
      { type: 'text', text: change.hash(hash), subtle: true },
    ],
  };
}
