import * as z from 'zod';
import type { OutdatedReason } from '../../cards/outdated-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import type { Verb } from '../../cards/verbs.ts';
import { waysInCard } from '../../cards/ways-in-card.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { vmById } from '../../dialogs/vm-by-id.ts';
import { cancelDiagnosis } from '../diagnoses/cancel-diagnosis.ts';
import { requestSchema } from '../diagnoses/request.ts';
import { shareVerdict } from '../diagnoses/share-verdict.ts';
import type { Heard } from '../heard.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findForPerson } from './find-for-person.ts';
import { lookInside } from './look-inside.ts';
import type { TurnParts } from './parts-of-turn.ts';

/** The bot wrote it there itself. Later versions keep to the shape for as long as it is kept. */
const diagnosisSchema = z.custom<Diagnosis>((value) => typeof value === 'object' && value !== null);

export type PressedOnDiagnosis = { readonly verb: Verb; readonly number: number };

/** A button on the card of a diagnosis. Answers why nothing happens, where nothing does. */
export async function pressOnDiagnosis(
  { verb, number }: PressedOnDiagnosis,
  { heard, bot, turn }: { readonly heard: Heard; readonly bot: ConversationParts; readonly turn: TurnParts },
): Promise<OutdatedReason | undefined> {
  const row = await bot.rows.find(number);
  if (!row) return 'expired';
  if (verb === 'cancel') {
    turn.later(() => cancelDiagnosis(bot, row, heard.speaker.name));
    return undefined;
  }
  const read = diagnosisSchema.safeParse(row.result);
  if (!read.success) return 'replaced';
  const diagnosis = read.data;
  const { reader, spoken, show } = turn.parts;
  // The room where the verdict stands, also if its card had to go to the chat with the bot.
  const request = requestSchema.parse(row.request);
  const { place, question } = request;
  const found = await findForPerson(bot, { speaker: heard.speaker, place }, vmById(question.vm));
  if ('refused' in found) show(() => refusalCard(reader.language, found.refused));
  else if (verb === 'look-inside') lookInside(request, { heard, bot, turn, allowed: found.allowed[0] });
  else if (verb === 'ways-in') show(() => waysInCard(reader, diagnosis));
  else if (verb !== 'share') throw new Error(`A button on a diagnosis cannot ${verb}.`);
  else if (!found.allowed[0].openHere) show(() => refusalCard(reader.language, 'not-named-by-policy'));
  else turn.later(() => shareVerdict(bot, row, { diagnosis, language: spoken }));
  return undefined;
}
