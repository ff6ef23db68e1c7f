import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import * as z from 'zod';
import { answerCard } from '../cards/answer-card.ts';
import { answeredCard } from '../cards/answered-card.ts';
import { outdatedCard } from '../cards/outdated-card.ts';
import { cleanText } from './command/clean-text.ts';
import { stripAddress } from './command/strip-address.ts';
import type { Ask, Begin, Conversation } from './conversation.ts';
import { dialogOf, type Known, knownSchema } from './known.ts';
import type { NewButton, Parts } from './parts.ts';
import { readAnswer } from './read-answer.ts';
import type { Topics } from './topic.ts';

/** Nobody who types something an hour later is still answering. */
const questionLifetimeMs = 60 * 60_000;

/** The question that is open. */
const waitingSchema = z.strictObject({
  question: z.string(),
  /** What is known apart from its answer. */
  known: knownSchema,
  shown: z.string(),
  until: z.number(),
  quiet: z.boolean(),
  label: z.string().optional(),
  /** What it was answered with, as people read it. */
  said: z.string().optional(),
});

/** One conversation as botbuilder keeps it: the open question, and what is known. */
export class ConversationDialog extends Dialog<Begin> {
  readonly #conversation: Conversation;
  readonly #parts: Parts;
  readonly #topics: Topics;

  constructor(conversation: Conversation, parts: Parts, topics: Topics) {
    super(conversation.id);
    this.#conversation = conversation;
    this.#parts = parts;
    this.#topics = topics;
  }

  override beginDialog(dc: DialogContext, begin: Begin = { known: {} }): Promise<DialogTurnResult> {
    return this.#go(dc, begin);
  }

  /** Something was typed that is no command. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const waiting = waitingIn(dc.activeDialog);
    if (!waiting || waiting.until <= this.#parts.now()) return dc.cancelAllDialogs();
    if (waiting.quiet) this.#parts.beQuiet();
    const { text } = stripAddress(cleanText(dc.context.activity.text ?? ''));
    const read = readAnswer({ ...waiting, text }, this.#parts);
    if ('explain' in read) {
      const { language } = this.#parts.reader;
      this.#parts.show((button) => answerCard({ language, answer: read.explain, help: button('help') }));
      return Dialog.EndOfTurn;
    }
    noteAnswer(dc, read.said);
    const { dialog = this.id, ...begin } = read;
    return dialog === this.id ? this.#go(dc, begin) : dc.replaceDialog(dialog, begin);
  }

  /** Nobody meets a question that is not open any more. */
  override async endDialog(_: TurnContext, instance: DialogInstance): Promise<void> {
    this.#close(instance);
  }

  async #go(dc: DialogContext, begin: Begin): Promise<DialogTurnResult> {
    this.#close(dc.activeDialog);
    const step = await this.#conversation.next(begin, this.#parts);
    const { known } = step;
    // A guide is followed for something; that is what is talked about.
    const { guide, ...about } = known;
    const dialog = guide ? dialogOf(about) : this.#conversation.id;
    if (about.vm !== undefined) await this.#topics.keep({ dialog, known: about });
    if ('dialog' in step) return dc.replaceDialog(step.dialog, { known } satisfies Begin);
    return 'ask' in step ? this.#ask(dc, step.ask, known) : dc.endDialog();
  }

  #ask({ activeDialog }: DialogContext, { question, label, card }: Ask, known: Known): DialogTurnResult {
    if (!activeDialog) throw new Error('A dialog asks only while it is active.');
    const asked = { dialog: this.#conversation.id, question, known };
    const until = this.#parts.now() + questionLifetimeMs;
    const build = (button: NewButton) => card((verb, data) => button(verb, { ...data, asked }));
    activeDialog.state = {
      question,
      known,
      shown: this.#parts.ask(build, until),
      until,
      quiet: this.#parts.isQuiet(),
      ...(label === undefined ? {} : { label }),
    };
    return Dialog.EndOfTurn;
  }

  #close(instance: DialogInstance | undefined): void {
    const waiting = waitingIn(instance);
    if (!instance || !waiting) return;
    const { language } = this.#parts.reader;
    const { shown, label, said } = waiting;
    const isAnswered = label !== undefined && said !== undefined;
    const why = waiting.until <= this.#parts.now() ? 'unanswered' : 'closed';
    this.#parts.replace(
      shown,
      isAnswered ? answeredCard({ language, label, said }) : outdatedCard(language, why),
    );
    instance.state = {};
  }
}

/** The open question says with what it was answered, once it is closed. */
export function noteAnswer({ activeDialog }: DialogContext, said: string | undefined): void {
  const waiting = waitingIn(activeDialog);
  if (activeDialog && waiting && said !== undefined) activeDialog.state = { ...waiting, said };
}

/** Questions that people answer in whole sentences, some of which are commands too: 接続できません. */
const inSentences = /^(?:told-|guide-step$|client-check$)/;

/** Whether these words answer the open question. */
export function isAnswer(text: string, { activeDialog }: DialogContext, parts: Parts): boolean {
  const waiting = waitingIn(activeDialog);
  if (!waiting || waiting.until <= parts.now() || !inSentences.test(waiting.question)) return false;
  const read = readAnswer({ ...waiting, text }, parts);
  return 'said' in read && read.said !== undefined;
}

const waitingIn = (instance: DialogInstance | undefined) => waitingSchema.safeParse(instance?.state).data;
