import type { Block } from '../card.ts';
import { press } from '../press.ts';
import type { Told } from './told.ts';

/**
 * Where nothing was found in the way, the person knows more than Azure does. What the conversation asks by itself, and
 * what somebody told already, is not asked here.
 */
export function onlyYou({ words, diagnosis, verdict, buttons, about }: Told): readonly Block[] {
  if (verdict.kind !== 'nothing-found' && verdict.kind !== 'uncertain') return [];
  if (diagnosis.nature === 'session-host') return [];
  const { onlyYou: heading, tell } = words.verdict;
  const { wayIn } = diagnosis.question;
  const { means, reading } = about;
  const questions = [
    ...(reading === undefined && wayIn.kind !== 'bastion' ? [tell.network] : []),
    ...('address' in wayIn ? [tell.address] : []),
    ...(reading === undefined && means === undefined ? [tell.message] : []),
  ];
  return [
    ...(questions.length === 0
      ? []
      : ([
          { type: 'heading', text: heading },
          { type: 'lines', lines: questions.map((text) => ({ state: 'note', text }) as const) },
        ] as const)),
    ...(buttons.narrow === undefined
      ? []
      : [{ type: 'buttons', buttons: press('narrow', words.buttons.narrow, buttons.narrow) } as const]),
  ];
}
