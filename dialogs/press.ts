import { answerCard } from '../cards/answer-card.ts';
import { inputs as inputIds, type Verb } from '../cards/verbs.ts';
import type { ButtonData } from './button-data.ts';
import { readVmReference, type VmReference } from './command/vm-reference.ts';
import { begin, cancel, help, speak, type Talk } from './converse.ts';
import { readWayIn } from './read-way-in.ts';
import { vmById } from './vm-by-id.ts';

/** A button of ours that is still good, pressed by somebody who may press it. */
export type Pressed = {
  readonly verb: Verb;
  readonly data: ButtonData;
  /** What was typed into the card, by anybody's hand. */
  readonly inputs: Readonly<Record<string, string>>;
};

/** Does what a button asks for. Everything about it is in its row: no dialog has to be open. */
export async function press({ verb, data, inputs }: Pressed, talk: Talk): Promise<void> {
  switch (verb) {
    case 'diagnose':
    case 'diagnose-again':
    case 'retry':
    case 'pick':
      return begin(talk, machineIn(data));
    case 'elsewhere':
      return begin(talk, { ...machineIn(data), elsewhere: true });
    case 'way-in':
      return takeWayIn(talk, data, inputs[inputIds.address] ?? '');
    case 'search':
      return search(talk, inputs[inputIds.machine] ?? '');
    case 'cancel':
      return cancel(talk);
    case 'language':
      return speak(talk, data.language);
    case 'help':
      return help(talk);
    case 'ways-in':
    case 'share':
    case 'look-inside':
      throw new Error(`A button that names no diagnosis cannot ${verb}.`);
    default:
      return verb satisfies never;
  }
}

function takeWayIn(talk: Talk, data: ButtonData, typed: string): Promise<void> {
  const wayIn = readWayIn(data.wayIn ?? 'not-told', typed);
  if (!wayIn.ok) return begin(talk, { ...machineIn(data), mistake: wayIn.failure });
  talk.parts.rememberWayIn(wayIn.value);
  return begin(talk, { ...machineIn(data), wayIn: wayIn.value });
}

async function search(talk: Talk, typed: string): Promise<void> {
  if (typed.trim() === '') return begin(talk, {});
  const vm = readVmReference(typed);
  if (vm.ok) return begin(talk, { vm: vm.value });
  const { reader, show } = talk.parts;
  show((button) => answerCard({ language: reader.language, answer: vm.failure, help: button('help') }));
}

const machineIn = ({ vm }: ButtonData): { readonly vm?: VmReference } =>
  vm === undefined ? {} : { vm: vmById(vm) };
