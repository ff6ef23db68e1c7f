import { inputs as inputIds, type Verb } from '../cards/verbs.ts';
import type { ButtonData } from './button-data.ts';
import { begin, beginOn, cancel, follow, goOn, help, resume, speak, type Talk } from './converse.ts';
import { readAnswer } from './read-answer.ts';

/** A button of ours that is still good, pressed by somebody who may press it. */
export type Pressed = {
  readonly verb: Verb;
  readonly data: ButtonData;
  /** What was typed into the card, by anybody's hand. */
  readonly inputs: Readonly<Record<string, string>>;
};

/** Does what a button asks for. Everything about it is in its row: no dialog has to be open. */
export async function press({ verb, data, inputs }: Pressed, talk: Talk): Promise<void> {
  const { dialog = 'diagnose', known = {} } = data.begin ?? {};
  switch (verb) {
    case 'diagnose':
    case 'diagnose-again':
    case 'retry':
    case 'elsewhere':
      return begin(talk, dialog, { known });
    case 'guide':
      return follow(talk, known);
    case 'request-fix':
      return resume(talk, dialog, { known });
    case 'symptom':
      return beginOn(talk, dialog, { known });
    case 'narrow':
      return resume(talk, dialog, { known });
    case 'pick':
    case 'search':
    case 'way-in':
    case 'answer':
      return answer(talk, data, inputs);
    case 'cancel':
      return cancel(talk);
    case 'language':
      return speak(talk, data.language);
    case 'help':
      return help(talk);
    case 'ways-in':
    case 'share':
    case 'look-inside':
    case 'approve':
    case 'reject':
    case 'withdraw':
    case 'stop-change':
    case 'undo':
    case 'ask-again':
    case 'works':
    case 'not-yet':
    case 'connect':
      throw new Error(`A button that names no diagnosis and no change cannot ${verb}.`);
    default:
      return verb satisfies never;
  }
}

/** A question stands on the card: what was pressed, and what was typed beside it, is its answer. */
async function answer(talk: Talk, { asked, choice }: ButtonData, inputs: Pressed['inputs']): Promise<void> {
  if (!asked) throw new Error('A button that answers says to what.');
  const [text = ''] = Object.values(inputIds).flatMap((id) => inputs[id] ?? []);
  const { dialog, ...question } = asked;
  const given = { ...question, text, ...(choice === undefined ? {} : { choice }) };
  return goOn(talk, dialog, readAnswer(given, talk.parts));
}
