import * as z from 'zod';
import { parseResourceId } from '../../base/resource-id.ts';
import type { OutdatedReason } from '../../cards/outdated-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { waysInCard } from '../../cards/ways-in-card.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { cancelDiagnosis } from '../diagnoses/cancel-diagnosis.ts';
import { shareVerdict } from '../diagnoses/share-verdict.ts';
import type { Heard } from '../heard.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findForPerson } from './find-for-person.ts';
import type { TurnParts } from './parts-of-turn.ts';

/** The bot wrote it there itself. Later versions keep to the shape for as long as it is kept. */
const diagnosisSchema = z.custom<Diagnosis>((value) => typeof value === 'object' && value !== null);

export type PressedOnDiagnosis = { readonly verb: 'cancel' | 'ways-in' | 'share'; readonly number: number };

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
  const id = parseResourceId(diagnosis.question.vm);
  if (!id)
    throw new Error(`The diagnosis ${number} is of ${diagnosis.question.vm}, which is no resource id.`);
  const { reader, spoken, show } = turn.parts;
  const found = await findForPerson(bot, heard, { by: 'id', id });
  if ('refused' in found) show(() => refusalCard(reader.language, found.refused));
  else if (verb === 'ways-in') show(() => waysInCard(reader, diagnosis));
  else if (!found.allowed[0].openHere) show(() => refusalCard(reader.language, 'not-named-by-policy'));
  else turn.later(() => shareVerdict(bot, row, { diagnosis, language: spoken }));
  return undefined;
}
