import { recogniseMessage } from '../diagnosis/messages/recognise-message.ts';
import type { Command } from './command.ts';
import type { Begin } from './conversation.ts';
import type { DialogId } from './known.ts';
import { goalIn } from './questions/destination.ts';
import { leadsTo } from './questions/message.ts';

type Asking = Extract<
  Command,
  {
    readonly name:
      | 'diagnose'
      | 'internal-error'
      | 'license-server'
      | 'cannot-connect'
      | 'event-ids'
      | 'connectivity';
  }
>;

/** The conversation that a command begins, and what it knows from it. */
export function beginning(command: Asking): Begin & { readonly dialog: DialogId } {
  switch (command.name) {
    case 'diagnose': {
      if (!command.error) return { dialog: 'diagnose', known: {}, ...referenceOf(command.vm) };
      return { ...leadsTo(recogniseMessage(command.error)), ...referenceOf(command.vm) };
    }
    case 'internal-error':
    case 'license-server':
    case 'cannot-connect': {
      const { name, error, vm } = command;
      const recognised = recogniseMessage(error ?? '');
      // Whoever names the symptom knows better than the text.
      const message = recognised.kind === 'one' ? { message: recognised.message.id } : {};
      return { dialog: name, known: { about: { symptom: name, ...message } }, ...referenceOf(vm) };
    }
    case 'event-ids': {
      const { event, vm } = command;
      const about = { symptom: command.name, ...(event === undefined ? {} : { event }) };
      return { dialog: 'event-ids', known: { about }, ...referenceOf(vm) };
    }
    case 'connectivity': {
      const { from, to } = command;
      return { dialog: 'connectivity', known: to ? goalIn(to) : {}, ...referenceOf(from) };
    }
    default:
      return command satisfies never;
  }
}

const referenceOf = (vm: Begin['reference']): Pick<Begin, 'reference'> =>
  vm === undefined ? {} : { reference: vm };
