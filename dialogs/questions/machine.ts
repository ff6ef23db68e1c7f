import { askMachineCard, type MachineRole } from '../../cards/ask-machine-card.ts';
import { mostChoices, pickerCard } from '../../cards/picker-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { recogniseMessage } from '../../diagnosis/messages/recognise-message.ts';
import { readVmReference } from '../command/vm-reference.ts';
import type { Ask, Begin, Step } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Known } from '../known.ts';
import type { Machine, Parts } from '../parts.ts';
import { vmById } from '../vm-by-id.ts';
import { leadsTo } from './message.ts';

/** The one machine that is meant, and that this person may ask about; otherwise what comes next. */
export type Machined = { readonly machine: Machine; readonly known: Known } | { readonly step: Step };

/** Looks for the machine that was named; asks where none was, and where several have the name. */
export async function machineFor(
  { known, reference }: Begin,
  parts: Parts,
  role?: MachineRole,
): Promise<Machined> {
  const sought = reference ?? (known.vm === undefined ? undefined : vmById(known.vm));
  if (!sought) return { step: { known, ask: whichMachine(parts, role) } };
  const found = await parts.findMachines(sought);
  const { language } = parts.reader;
  if ('refused' in found) {
    parts.show(() => refusalCard(language, found.refused));
    return { step: { known, ended: true } };
  }
  const [machine, ...others] = found.machines;
  if (others.length > 0) return { step: { known, ask: whichOf(found.machines, 'machine', parts) } };
  return { machine, known: { ...known, vm: machine.id } };
}

const whichMachine = ({ reader: { language } }: Parts, role: MachineRole | undefined): Ask => ({
  question: 'machine',
  card: (button) => askMachineCard(language, { search: button('search'), cancel: button('cancel') }, role),
});

export const whichOf = (
  machines: readonly Machine[],
  question: string,
  { reader: { language } }: Parts,
): Ask => ({
  question,
  card: (button) =>
    pickerCard({
      language,
      asked: machines[0]?.name ?? '',
      choices: machines
        .slice(0, mostChoices)
        .map(({ id, ...machine }) => ({ ...machine, pick: button('pick', { choice: id }) })),
      more: machines.length > mostChoices,
      search: button('search'),
      cancel: button('cancel'),
    }),
});

/** A name, a group and a name, an id; or the error, before the machine was named. */
export function readMachine({ known, choice, text }: Given): ReadAnswer {
  if (choice !== undefined) return { known: { ...known, vm: choice } };
  if (text.trim() === '') return { known };
  const vm = readVmReference(text);
  if (vm.ok) return { known, reference: vm.value };
  const recognised = recogniseMessage(text);
  if (recognised.kind === 'none') return { explain: vm.failure };
  const { dialog, known: about } = leadsTo(recognised);
  return { dialog, known: { ...known, ...about } };
}
