import { askCard } from '../../cards/ask-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type Destination, readDestination } from '../command/destination.ts';
import { readVmReference, type VmReference } from '../command/vm-reference.ts';
import type { Ask, Begin, Step } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Known } from '../known.ts';
import type { Machine, Parts } from '../parts.ts';
import { vmById } from '../vm-by-id.ts';
import { whichOf } from './machine.ts';

/** Where to connect to. */
export type Goal =
  | { readonly kind: 'internet' }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'machine'; readonly machine: Machine; readonly nic?: number };

type Aimed = { readonly goal: Goal; readonly known: Known } | { readonly step: Step };

/** The destination, and that this person may ask about it; otherwise what comes next. */
export async function goalFor(source: Machine, { known, mistake }: Begin, parts: Parts): Promise<Aimed> {
  const { to } = known;
  if (!to || mistake === 'to') return { step: { known, ask: whereTo(source, mistake, parts) } };
  if (to.kind !== 'machine') return { goal: to, known };
  const { vm, sought = '', nic } = to;
  const reference = vm === undefined ? readVmReference(sought) : { ok: true as const, value: vmById(vm) };
  if (!reference.ok) return { step: { known, ask: whereTo(source, 'to', parts) } };
  const found = await parts.findMachines(reference.value);
  const { language } = parts.reader;
  if ('refused' in found) {
    parts.show(() => refusalCard(language, found.refused));
    return { step: { known, ended: true } };
  }
  const [machine, ...others] = found.machines;
  if (others.length > 0) {
    return { step: { known, ask: whichOf(found.machines, 'destination', parts) } };
  }
  const kept = nic === undefined ? {} : { nic };
  // Found by its name, nobody knows how many network interfaces it has.
  if (vm === undefined && machine.nics === undefined) {
    const to = { kind: 'machine' as const, vm: machine.id, ...kept };
    return goalFor(source, { known: { ...known, to } }, parts);
  }
  return {
    goal: { kind: 'machine', machine, ...kept },
    known: { ...known, to: { kind: 'machine', vm: machine.id, ...kept } },
  };
}

/** As the cards name it. */
export const nameOf = (goal: Goal, { reader: { language } }: Parts): string =>
  goal.kind === 'machine'
    ? goal.machine.name
    : goal.kind === 'host'
      ? goal.host
      : wordsIn(language).path.to.internet;

function whereTo(source: Machine, mistake: string | undefined, { reader: { language } }: Parts): Ask {
  const words = wordsIn(language).path.to;
  return {
    question: 'destination',
    label: words.label,
    card: (button) =>
      askCard({
        language,
        title: words.title(source.name),
        why: words.why,
        choices: [{ label: words.internet, id: button('answer', { choice: 'internet' }) }],
        input: { label: words.input, placeholder: words.placeholder, send: button('answer') },
        ...(mistake === undefined ? {} : { mistake: words.notUnderstood }),
        cancel: button('cancel'),
      }),
  };
}

/** One of several machines of a name; the Internet; or whatever may follow `to`. */
export function readGoal({ known, choice, text }: Given, parts: Parts): ReadAnswer {
  if (choice !== undefined && choice !== 'internet') {
    const { nic } = known.to?.kind === 'machine' ? known.to : {};
    return {
      known: { ...known, to: { kind: 'machine', vm: choice, ...(nic === undefined ? {} : { nic }) } },
    };
  }
  const read = readDestination(choice ?? text);
  if (!read.ok) return { known, mistake: 'to' };
  const said = choice === undefined ? text.trim() : wordsIn(parts.reader.language).path.to.internet;
  return { known: { ...known, ...goalIn(read.value) }, said };
}

/** What a destination that was named says of where to go, and with what. */
export function goalIn({
  protocol,
  port,
  ...destination
}: Destination): Pick<Known, 'to' | 'protocol' | 'port'> {
  const traffic = { ...(protocol ? { protocol } : {}), ...(port === undefined ? {} : { port }) };
  if (destination.kind !== 'vm') return { to: destination, ...traffic };
  const { vm, nic } = destination;
  return { to: { kind: 'machine', sought: spoken(vm), ...(nic === undefined ? {} : { nic }) }, ...traffic };
}

function spoken(vm: VmReference): string {
  if (vm.by === 'id') return vm.id.text;
  return vm.by === 'group' ? `${vm.group}/${vm.name}` : vm.name;
}
