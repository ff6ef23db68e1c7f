import type { TurnContext } from 'botbuilder';
import * as z from 'zod';
import { type OutdatedReason, outdatedCard } from '../../cards/outdated-card.ts';
import { verbs } from '../../cards/verbs.ts';
import { buttonDataSchema } from '../../dialogs/button-data.ts';
import { parseCommand } from '../../dialogs/command.ts';
import { converse, type Talk } from '../../dialogs/converse.ts';
import { press } from '../../dialogs/press.ts';
import type { FoundButton } from '../../store/buttons.ts';
import type { Heard, PressAnswer } from '../heard.ts';
import type { Handle, Keep } from '../turn.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { openDialogs } from './open-dialogs.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';
import { pressOnDiagnosis } from './press-on-diagnosis.ts';
import { refusePress } from './refuse-press.ts';
import { readRemembered } from './remembered.ts';

type Turn = { readonly bot: ConversationParts; readonly context: TurnContext; readonly keep: Keep };

/** What the bot does about what it hears. All that a turn comes to is committed together, at its end. */
export const handleWith =
  (bot: ConversationParts): Handle =>
  (heard, context, keep) =>
    heard.kind === 'message'
      ? hearMessage(heard, { bot, context, keep })
      : hearPress(heard, { bot, context, keep });

async function hearMessage(heard: Extract<Heard, { kind: 'message' }>, turn: Turn): Promise<undefined> {
  const said = parseCommand(heard);
  if ('ignore' in said) return undefined;
  await take(heard, turn, { quiet: heard.targeted }, async ({ talk }) => converse(said, talk));
  return undefined;
}

async function hearPress(heard: Extract<Heard, { kind: 'press' }>, turn: Turn): Promise<PressAnswer> {
  // Clients refresh cards by themselves; nobody has pressed anything.
  if (heard.automatic) return undefined;
  const row = await turn.bot.buttons.find(heard.id);
  const refused = refusePress(row, heard);
  if (refused || !row) return outdated(heard, turn, refused ?? 'not-known');
  const { verb, data } = meaningOf(row);
  const quiet = data.quiet ?? false;
  const why = await take(heard, turn, { quiet }, async ({ talk, turn: parts }) => {
    const { diagnosis } = data;
    if (verb === 'ways-in' || verb === 'share' || (verb === 'cancel' && diagnosis !== undefined)) {
      if (diagnosis === undefined) throw new Error(`The button ${row.id} names no diagnosis.`);
      return pressOnDiagnosis({ verb, number: diagnosis }, { heard, bot: turn.bot, turn: parts });
    }
    await press({ verb, data, inputs: heard.inputs }, talk);
    return undefined;
  });
  return why && outdated(heard, turn, why);
}

type Taking = { readonly talk: Talk; readonly turn: TurnParts };

/** Looks first, and then writes everything in one transaction. */
async function take<Answer>(
  heard: Heard,
  { bot, context, keep }: Turn,
  how: { readonly quiet: boolean },
  act: (taking: Taking) => Promise<Answer>,
): Promise<Answer> {
  const remembered = await readRemembered(bot.state, heard);
  const turn = partsOfTurn(heard, { bot, remembered, quiet: how.quiet });
  const { dialogs, save } = openDialogs(context, bot.storage, turn.parts);
  const answer = await act({ talk: { parts: turn.parts, dialogs }, turn });
  await keep(async () => {
    await turn.commit();
    await save();
  });
  return answer;
}

const verbSchema = z.enum(verbs);

const meaningOf = ({ verb, data }: FoundButton) => ({
  verb: verbSchema.parse(verb),
  data: buttonDataSchema.parse(data),
});

async function outdated(heard: Heard, { bot }: Turn, why: OutdatedReason): Promise<PressAnswer> {
  const { personSpeaks = heard.speaker.language } = await readRemembered(bot.state, heard);
  return { say: outdatedCard(personSpeaks, why).summary };
}
