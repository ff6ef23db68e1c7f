import type { Block } from '../card.ts';
import { press } from '../press.ts';
import type { Told } from './told.ts';

/** Where nothing was found in the way, the person knows more than Azure does. */
export function onlyYou({ words, diagnosis, verdict, buttons }: Told): readonly Block[] {
  if (verdict.kind !== 'nothing-found' && verdict.kind !== 'uncertain') return [];
  if (diagnosis.nature === 'session-host') return [];
  const { onlyYou: heading, tell } = words.verdict;
  const judged = 'address' in diagnosis.question.wayIn;
  const questions = [tell.network, ...(judged ? [tell.address] : []), tell.message];
  return [
    { type: 'heading', text: heading },
    { type: 'lines', lines: questions.map((text) => ({ state: 'note', text }) as const) },
    ...(buttons.narrow === undefined
      ? []
      : [{ type: 'buttons', buttons: press('narrow', words.buttons.narrow, buttons.narrow) } as const]),
  ];
}
