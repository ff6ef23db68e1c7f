import type { TurnContext } from 'botbuilder';
import * as z from 'zod';
import { howItStands } from '../../cards/change/how-it-stands.ts';
import { type OutdatedReason, outdatedCard } from '../../cards/outdated-card.ts';
import { type Verb, verbs } from '../../cards/verbs.ts';
import { readChange } from '../../changes/change-view.ts';
import { type ButtonData, buttonDataSchema } from '../../dialogs/button-data.ts';
import { parseCommand } from '../../dialogs/command.ts';
import { converse, type Talk } from '../../dialogs/converse.ts';
import { press } from '../../dialogs/press.ts';
import type { FoundButton } from '../../store/buttons.ts';
import { pressOnChange } from '../changes/press-on-change.ts';
import type { Heard, PressAnswer } from '../heard.ts';
import type { Handle, Keep } from '../turn.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { endCard } from './end-card.ts';
import { openDialogs } from './open-dialogs.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';
import { pressOnDiagnosis } from './press-on-diagnosis.ts';
import { refusePress } from './refuse-press.ts';
import { readRemembered } from './remembered.ts';

type Setting = { readonly bot: ConversationParts; readonly context: TurnContext; readonly keep: Keep };

/** What the bot does about what it hears. */
export const handleWith =
  (bot: ConversationParts): Handle =>
  (heard, context, keep) =>
    heard.kind === 'message'
      ? hearMessage(heard, { bot, context, keep })
      : hearPress(heard, { bot, context, keep });

async function hearMessage(heard: Extract<Heard, { kind: 'message' }>, setting: Setting): Promise<undefined> {
  const said = parseCommand(heard);
  if ('ignore' in said) return undefined;
  await takeTurn(heard, setting, {
    quiet: heard.targeted,
    act: ({ talk }) => converse({ ...said, text: heard.text }, talk),
  });
  return undefined;
}

async function hearPress(heard: Extract<Heard, { kind: 'press' }>, setting: Setting): Promise<PressAnswer> {
  // Clients refresh cards by themselves; nobody has pressed anything.
  if (heard.automatic) return undefined;
  const { bot } = setting;
  const row = await bot.buttons.find(heard.id);
  const refused = refusePress(row, heard);
  if (refused || !row) {
    const said = refused === 'already-used' ? await sayHowItStands(row, { heard, bot }) : undefined;
    return said ?? outdated(heard, bot, refused ?? 'not-known');
  }
  const meaning = meaningOf(row);
  // Kept by another version, which meant something else by it.
  if (!meaning) return outdated(heard, bot, 'not-known');
  const { verb, data } = meaning;
  const { diagnosis: number, quiet = heard.targeted } = data;
  const { answer: why, turn } = await takeTurn(heard, setting, {
    quiet,
    act: async ({ talk, turn }): Promise<OutdatedReason | undefined> => {
      if (data.change !== undefined) {
        return pressOnChange({ verb, number: data.change, choice: data.choice }, { heard, bot, turn });
      }
      if (number !== undefined) return pressOnDiagnosis({ verb, number }, { heard, bot, turn });
      await press({ verb, data, inputs: heard.inputs }, talk);
      // A card that had to be posted in the chat with the person: the dialog that asks stands elsewhere.
      if (data.asked && row.conversation !== heard.place.conversation)
        turn.later(() => endCard(bot, row.card));
      return undefined;
    },
  });
  if (why) return outdated(heard, bot, why);
  const card = turn.inForm();
  return card && { card };
}

type Acting<Answer> = {
  /** What comes of it is for this person alone, whatever the policy allows. */
  readonly quiet: boolean;
  readonly act: (taking: { readonly talk: Talk; readonly turn: TurnParts }) => Promise<Answer>;
};

/** Looks first, and then writes all that the turn came to in one transaction. */
async function takeTurn<Answer>(
  heard: Heard,
  { bot, context, keep }: Setting,
  { quiet, act }: Acting<Answer>,
): Promise<{ readonly answer: Answer; readonly turn: TurnParts }> {
  const remembered = await readRemembered(bot.state, heard);
  const turn = partsOfTurn(heard, { bot, remembered, asksQuiet: quiet });
  const { dialogs, topics, save } = openDialogs(context, bot.storage, turn.parts);
  const answer = await act({ talk: { parts: turn.parts, dialogs, topics }, turn });
  await keep(async () => {
    await turn.commit();
    await save();
  });
  return { answer, turn };
}

const verbSchema = z.enum(verbs);

function meaningOf(row: FoundButton): { readonly verb: Verb; readonly data: ButtonData } | undefined {
  const [verb, data] = [verbSchema.safeParse(row.verb), buttonDataSchema.safeParse(row.data)];
  return verb.success && data.success ? { verb: verb.data, data: data.data } : undefined;
}

/** The button of a card that was brought up to date since: what became of the change, and who decided it. */
async function sayHowItStands(
  row: FoundButton | undefined,
  { heard, bot }: { readonly heard: Heard; readonly bot: ConversationParts },
): Promise<PressAnswer> {
  const number = row && meaningOf(row)?.data.change;
  const found = number === undefined ? undefined : await bot.changes.rows.find(number);
  if (!found) return undefined;
  const { personSpeaks = heard.speaker.language } = await readRemembered(bot.state, heard);
  const reader = { language: personSpeaks, timeZone: heard.speaker.timeZone ?? 'UTC' };
  return { say: howItStands(reader, readChange(found)) };
}

async function outdated(heard: Heard, bot: ConversationParts, why: OutdatedReason): Promise<PressAnswer> {
  const { personSpeaks = heard.speaker.language } = await readRemembered(bot.state, heard);
  return { say: outdatedCard(personSpeaks, why).summary };
}
