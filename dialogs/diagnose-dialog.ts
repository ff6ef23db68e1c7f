import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import * as z from 'zod';
import type { Language } from '../base/language.ts';
import { answerCard } from '../cards/answer-card.ts';
import { askMachineCard } from '../cards/ask-machine-card.ts';
import type { Card } from '../cards/card.ts';
import { machineOf } from '../cards/machine.ts';
import { outdatedCard } from '../cards/outdated-card.ts';
import { mostChoices, pickerCard } from '../cards/picker-card.ts';
import { refusalCard } from '../cards/refusal-card.ts';
import { wayInAnsweredCard } from '../cards/way-in-answered-card.ts';
import { type WayInMistake, wayInCard } from '../cards/way-in-card.ts';
import { type WayIn, wayInSchema } from '../diagnosis/question.ts';
import { cleanText } from './command/clean-text.ts';
import { stripAddress } from './command/strip-address.ts';
import { readVmReference, type VmReference } from './command/vm-reference.ts';
import type { Machine, NewButton, Parts } from './parts.ts';
import { readWayInFrom } from './read-way-in.ts';
import { vmById } from './vm-by-id.ts';

export const diagnoseDialogId = 'diagnose';

/** What is known when it begins; it asks for the rest. */
export type Begin = {
  readonly vm?: VmReference;
  readonly wayIn?: WayIn;
  /** Ask how the person gets in, whatever is remembered. */
  readonly elsewhere?: boolean;
  /** Why the answer before was not enough. */
  readonly mistake?: WayInMistake;
};

/** Nobody who types something an hour later is still answering. */
const questionLifetimeMs = 60 * 60_000;

/** The question that is open. */
const waitingSchema = z.strictObject({
  /** The machine for which it asks the way in; absent: it asks for the machine. */
  vm: z.string().optional(),
  shown: z.string(),
  until: z.number(),
  quiet: z.boolean(),
  /** What it was answered with. */
  answer: wayInSchema.optional(),
});

/** Which machine, and how the person gets in. Then the diagnosis starts, and this has come to its end. */
export class DiagnoseDialog extends Dialog<Begin> {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(diagnoseDialogId);
    this.#parts = parts;
  }

  override beginDialog(dc: DialogContext, begin: Begin = {}): Promise<DialogTurnResult> {
    return this.#go(dc, begin);
  }

  /** Something was typed that is no command. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const waiting = waitingIn(dc.activeDialog);
    if (!waiting || waiting.until <= this.#parts.now()) return dc.cancelAllDialogs();
    if (waiting.quiet) this.#parts.beQuiet();
    const { text } = stripAddress(cleanText(dc.context.activity.text ?? ''));
    return waiting.vm === undefined ? this.#takeMachine(dc, text) : this.#takeWayIn(dc, text, waiting.vm);
  }

  /** Nobody meets a question that is not open any more. */
  override async endDialog(_: TurnContext, instance: DialogInstance): Promise<void> {
    this.#close(instance);
  }

  async #takeMachine(dc: DialogContext, text: string): Promise<DialogTurnResult> {
    const vm = readVmReference(text);
    if (vm.ok) return this.#go(dc, { vm: vm.value });
    const { language } = this.#parts.reader;
    this.#parts.show((button) => answerCard({ language, answer: vm.failure, help: button('help') }));
    return Dialog.EndOfTurn;
  }

  async #takeWayIn(dc: DialogContext, text: string, vm: string): Promise<DialogTurnResult> {
    const wayIn = readWayInFrom(text);
    if (wayIn.ok) this.#parts.rememberWayIn(wayIn.value);
    return this.#go(dc, {
      vm: vmById(vm),
      ...(wayIn.ok ? { wayIn: wayIn.value } : { mistake: wayIn.failure }),
    });
  }

  async #go(dc: DialogContext, { vm, wayIn, elsewhere, mistake }: Begin): Promise<DialogTurnResult> {
    const { findMachines, recallWayIn, reader, show, startDiagnosis } = this.#parts;
    const { language } = reader;
    if (wayIn) noteAnswer(dc, wayIn);
    this.#close(dc.activeDialog);
    if (!vm) {
      return this.#ask(dc, undefined, (button) =>
        askMachineCard(language, { search: button('search'), cancel: button('cancel') }),
      );
    }
    const found = await findMachines(vm);
    if ('refused' in found) {
      show(() => refusalCard(language, found.refused));
      return dc.endDialog();
    }
    const [machine, ...others] = found.machines;
    if (others.length > 0) {
      return this.#ask(dc, undefined, (button) => picker(button, found.machines, language));
    }
    const way = wayIn ?? (elsewhere || mistake ? undefined : recallWayIn());
    if (!way) {
      return this.#ask(dc, machine.id, (button) =>
        wayInCard({
          language,
          machine: machine.name,
          ways: waysFor(button, machine.id),
          cancel: button('cancel'),
          ...(mistake === undefined ? {} : { mistake }),
        }),
      );
    }
    startDiagnosis(machine, way);
    return dc.endDialog();
  }

  #ask(dc: DialogContext, vm: string | undefined, build: (button: NewButton) => Card): DialogTurnResult {
    const { activeDialog } = dc;
    if (!activeDialog) throw new Error('A dialog asks only while it is active.');
    activeDialog.state = {
      ...(vm === undefined ? {} : { vm }),
      shown: this.#parts.show(build),
      until: this.#parts.now() + questionLifetimeMs,
      quiet: this.#parts.isQuiet(),
    };
    return Dialog.EndOfTurn;
  }

  #close(instance: DialogInstance | undefined): void {
    const waiting = waitingIn(instance);
    if (!instance || !waiting) return;
    const { language } = this.#parts.reader;
    const { shown, vm = '', answer } = waiting;
    const card = answer
      ? wayInAnsweredCard({ language, machine: machineOf(vm).name, wayIn: answer })
      : outdatedCard(language, 'closed');
    this.#parts.replace(shown, card);
    instance.state = {};
  }
}

/** The open question says with what it was answered, once it is closed. */
export function noteAnswer({ activeDialog }: DialogContext, answer: WayIn): void {
  const waiting = waitingIn(activeDialog);
  if (activeDialog && waiting?.vm !== undefined) activeDialog.state = { ...waiting, answer };
}

const waitingIn = (instance: DialogInstance | undefined) => waitingSchema.safeParse(instance?.state).data;

const picker = (button: NewButton, machines: readonly Machine[], language: Language): Card =>
  pickerCard({
    language,
    asked: machines[0]?.name ?? '',
    choices: machines
      .slice(0, mostChoices)
      .map(({ id, ...machine }) => ({ ...machine, pick: button('pick', { vm: id }) })),
    more: machines.length > mostChoices,
    search: button('search'),
    cancel: button('cancel'),
  });

const waysFor = (button: NewButton, vm: string) => ({
  public: button('way-in', { vm, wayIn: 'public' }),
  private: button('way-in', { vm, wayIn: 'private' }),
  bastion: button('way-in', { vm, wayIn: 'bastion' }),
  'jump-host': button('way-in', { vm, wayIn: 'jump-host' }),
  'not-told': button('way-in', { vm, wayIn: 'not-told' }),
});
