import { type DialogContext, DialogTurnStatus } from 'botbuilder-dialogs';
import type { Language } from '../base/language.ts';
import { answerCard } from '../cards/answer-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { helpCard } from '../cards/help-card.ts';
import { languageCard } from '../cards/language-card.ts';
import { notYetCard } from '../cards/not-yet-card.ts';
import { refusalCard } from '../cards/refusal-card.ts';
import { symptoms } from '../diagnosis/symptom.ts';
import { beginning } from './beginning.ts';
import { cleanText } from './command/clean-text.ts';
import { readCorrection } from './command/correction.ts';
import { stripAddress } from './command/strip-address.ts';
import type { Answer, Command } from './command.ts';
import type { Begin } from './conversation.ts';
import { isAnswer, noteAnswer } from './conversation-dialog.ts';
import type { ReadAnswer } from './given.ts';
import type { DialogId, Known } from './known.ts';
import type { Parts } from './parts.ts';
import { pastedIn } from './pasted.ts';
import type { Topics } from './topic.ts';

/** A text that was meant for the bot. */
export type Said = { readonly text: string } & ({ readonly command: Command } | Answer);

export type Talk = {
  readonly parts: Parts;
  /** The dialogs of this person in this conversation; read when they are needed. */
  readonly dialogs: () => Promise<DialogContext>;
  readonly topics: Topics;
};

/** Does what was said. Help, language and cancel are understood anywhere; a clear command ends the open question. */
export async function converse(said: Said, talk: Talk): Promise<void> {
  if (mayAnswer(said) && (await answers(said.text, talk))) return;
  if ('answer' in said) return explain(said, talk);
  const { command } = said;
  switch (command.name) {
    case 'diagnose':
    case 'internal-error':
    case 'license-server':
    case 'event-ids':
    case 'connectivity':
    case 'cannot-connect': {
      const { dialog, ...begin } = beginning(command);
      return beginOn(talk, dialog, begin);
    }
    case 'help':
      return help(talk);
    case 'language':
      return speak(talk, command.language);
    case 'cancel':
      return cancel(talk);
    case 'changes':
      return talk.parts.wish({ wish: 'list' });
    case 'change':
      return talk.parts.wish({ wish: 'show', change: command.change });
    case 'undo':
      return talk.parts.wish({ wish: 'undo', change: command.change });
    case 'audit':
      return talk.parts.wish({ wish: 'audit', ...(command.vm ? { vm: command.vm } : {}) });
    case 'pause':
      return talk.parts.wish({ wish: 'pause', reason: command.reason });
    case 'resume':
      return talk.parts.wish({ wish: 'resume' });
    case 'sweep':
      return notYet(talk, command.name);
    default:
      return command satisfies never;
  }
}

/** Understood anywhere, whatever is open. */
const always: readonly string[] = ['help', 'language', 'cancel', 'pause', 'resume', 'changes'];

/** What is no clear command: nothing was named with it. */
const mayAnswer = (said: Said): boolean =>
  'answer' in said || (Object.keys(said.command).length === 1 && !always.includes(said.command.name));

/** Goes on with the open question, if that is what was said. */
async function answers(typed: string, { parts, dialogs }: Talk): Promise<boolean> {
  const dc = await dialogs();
  const { text } = stripAddress(cleanText(typed));
  if (!isAnswer(text, dc, parts)) return false;
  await dc.continueDialog();
  return true;
}

/** What is no command may correct the machine, answer the open question, or be what somebody's client said. */
async function explain(said: Answer & { readonly text: string }, talk: Talk): Promise<void> {
  const { parts, dialogs } = talk;
  const { text } = stripAddress(cleanText(said.text));
  if (said.answer === 'unknown-command') {
    if (await correct(text, talk)) return;
    const { status } = await (await dialogs()).continueDialog();
    if (status !== DialogTurnStatus.empty && status !== DialogTurnStatus.cancelled) return;
  }
  const pasted = mayBePasted.includes(said.answer) ? pastedIn(text) : undefined;
  if (pasted) {
    const { dialog, ...begin } = pasted;
    return resume(talk, dialog, begin);
  }
  const { language } = parts.reader;
  parts.show((button) => answerCard({ language, answer: said, help: button('help') }));
}

/** Messages begin with the same words as commands: `Event 36870 from source Schannel`. */
const mayBePasted: readonly Answer['answer'][] = [
  'unknown-command',
  'unexpected-words',
  'event-id-not-understood',
];

/** Another machine was meant: the same for that one, and nothing more for the one before. */
async function correct(text: string, talk: Talk): Promise<boolean> {
  const topic = await talk.topics.recall();
  const reference = topic && readCorrection(text);
  if (!reference) return false;
  const { parts } = talk;
  if (topic.quiet) parts.beQuiet();
  const { vm, wayIn, about, to, protocol, port } = topic.known;
  // What is under way goes on, unless there is such a machine.
  const found = await parts.findMachines(reference);
  if ('refused' in found) {
    parts.show(() => refusalCard(parts.reader.language, found.refused));
    return true;
  }
  if (vm !== undefined) parts.cancelDiagnoses(vm);
  const known = { wayIn, about, to, protocol, port };
  await begin(talk, topic.dialog, { known, reference });
  return true;
}

/** Begins with the machine that was talked about, where none was named. */
export async function beginOn(talk: Talk, dialog: DialogId, { known, ...rest }: Begin): Promise<void> {
  const named = known.vm !== undefined || rest.reference !== undefined;
  const topic = named ? undefined : await talk.topics.recall();
  if (topic?.quiet) talk.parts.beQuiet();
  const vm = topic?.known.vm;
  return begin(talk, dialog, { ...rest, known: vm === undefined ? known : { ...known, vm } });
}

/** Goes on with what was found out before, where it is about the same machine. */
export async function resume(talk: Talk, dialog: DialogId, { known, ...rest }: Begin): Promise<void> {
  const topic = await talk.topics.recall();
  const { vm = topic?.known.vm } = known;
  const isSame = topic?.dialog === dialog && topic.known.vm === vm && rest.reference === undefined;
  if (!isSame) return beginOn(talk, dialog, { ...rest, known });
  if (topic.quiet) talk.parts.beQuiet();
  // Which message it was is known by now, or asked about another one.
  const { candidates: _, ...before } = topic.known;
  return beginOn(talk, dialog, { ...rest, known: { ...before, ...known } });
}

/** Follows a guide; what was answered for another one is not asked again. */
export async function follow(talk: Talk, known: Known): Promise<void> {
  const topic = await talk.topics.recall();
  // Who works on one machine says nothing of another one.
  const owns = topic?.known.vm === known.vm ? topic?.known.owns : {};
  return begin(talk, 'guide', { known: { ...known, owns: { ...known.owns, ...owns } } });
}

export async function begin({ dialogs }: Talk, dialog: DialogId, begin: Begin): Promise<void> {
  const dc = await dialogs();
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialog, begin);
}

/** Goes on from an answer that was given on a card: no dialog has to be open. */
export async function goOn(talk: Talk, dialog: DialogId, read: ReadAnswer): Promise<void> {
  const { parts, dialogs } = talk;
  if ('explain' in read) {
    const { language } = parts.reader;
    parts.show((button) => answerCard({ language, answer: read.explain, help: button('help') }));
    return;
  }
  const { said, dialog: another = dialog, ...next } = read;
  noteAnswer(await dialogs(), said);
  await begin(talk, another, next);
}

export async function help({ parts }: Talk): Promise<void> {
  const { language } = parts.reader;
  parts.show((button) =>
    helpCard(language, {
      diagnose: button('diagnose'),
      language: button('language', { language: otherThan(language) }),
      symptoms: symptoms.map((symptom) => ({
        symptom,
        id: button('symptom', { begin: { dialog: symptom, known: {} } }),
      })),
    }),
  );
}

/** Without a language: says which one it is, with a button for the other. */
export async function speak({ parts }: Talk, wanted: Language | undefined): Promise<void> {
  if (wanted) parts.speak(wanted);
  const language = wanted ?? parts.spoken;
  parts.show(
    (button) =>
      languageCard({
        language,
        of: parts.voice,
        change: button('language', { language: otherThan(language) }),
      }),
    wanted ? 'everybody' : 'person',
  );
}

export async function cancel({ parts, dialogs }: Talk): Promise<void> {
  await (await dialogs()).cancelAllDialogs();
  parts.cancelDiagnoses();
  parts.show(() => cancelledCard({ reader: parts.reader }));
}

async function notYet({ parts }: Talk, command: string): Promise<void> {
  parts.show((button) => notYetCard(parts.reader.language, command, button('help')));
}

const otherThan = (language: Language): Language => (language === 'en' ? 'ja' : 'en');
