import { type DialogContext, DialogTurnStatus } from 'botbuilder-dialogs';
import type { Language } from '../base/language.ts';
import { answerCard } from '../cards/answer-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { helpCard } from '../cards/help-card.ts';
import { languageCard } from '../cards/language-card.ts';
import { notYetCard } from '../cards/not-yet-card.ts';
import type { Answer, Command } from './command.ts';
import { type Begin, diagnoseDialogId, noteAnswer } from './diagnose-dialog.ts';
import type { Parts } from './parts.ts';

/** A text that was meant for the bot. */
export type Said = { readonly command: Command } | Answer;

export type Talk = {
  readonly parts: Parts;
  /** The dialogs of this person in this conversation; read when they are needed. */
  readonly dialogs: () => Promise<DialogContext>;
};

/** Does what was said. Help, language and cancel are understood anywhere; a clear command ends the open question. */
export async function converse(said: Said, talk: Talk): Promise<void> {
  if ('answer' in said) return explain(said, talk);
  const { command } = said;
  switch (command.name) {
    case 'diagnose':
      return begin(talk, command.vm === undefined ? {} : { vm: command.vm });
    case 'help':
      return help(talk);
    case 'language':
      return speak(talk, command.language);
    case 'cancel':
      return cancel(talk);
    case 'internal-error':
    case 'license-server':
    case 'event-ids':
    case 'connectivity':
    case 'cannot-connect':
    case 'sweep':
    case 'changes':
    case 'change':
    case 'undo':
    case 'audit':
    case 'pause':
      return notYet(talk, command.name);
    default:
      return command satisfies never;
  }
}

/** What is no command may be the answer to an open question. */
async function explain(answer: Answer, { parts, dialogs }: Talk): Promise<void> {
  if (answer.answer === 'unknown-command') {
    const { status } = await (await dialogs()).continueDialog();
    if (status !== DialogTurnStatus.empty && status !== DialogTurnStatus.cancelled) return;
  }
  const { language } = parts.reader;
  parts.show((button) => answerCard({ language, answer, help: button('help') }));
}

export async function begin({ dialogs }: Talk, known: Begin): Promise<void> {
  const dc = await dialogs();
  if (known.wayIn) noteAnswer(dc, known.wayIn);
  await dc.cancelAllDialogs();
  await dc.beginDialog(diagnoseDialogId, known);
}

export async function help({ parts }: Talk): Promise<void> {
  const { language } = parts.reader;
  parts.show((button) =>
    helpCard(language, {
      diagnose: button('diagnose'),
      language: button('language', { language: otherThan(language) }),
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
