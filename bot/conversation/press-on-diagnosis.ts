import type { OutdatedReason } from '../../cards/outdated-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import type { Verb } from '../../cards/verbs.ts';
import { waysInCard } from '../../cards/ways-in-card.ts';
import { vmById } from '../../dialogs/vm-by-id.ts';
import { cancelDiagnosis } from '../diagnoses/cancel-diagnosis.ts';
import { machinesIn, requestSchema } from '../diagnoses/request.ts';
import { seenSchema } from '../diagnoses/seen.ts';
import { shareSeen } from '../diagnoses/share-seen.ts';
import type { Heard } from '../heard.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findForPerson } from './find-for-person.ts';
import { lookInside } from './look-inside.ts';
import type { TurnParts } from './parts-of-turn.ts';

export type PressedOnDiagnosis = { readonly verb: Verb; readonly number: number };

/** A button on the card of a diagnosis. Answers why nothing happens, where nothing does. */
export async function pressOnDiagnosis(
  { verb, number }: PressedOnDiagnosis,
  { heard, bot, turn }: { readonly heard: Heard; readonly bot: ConversationParts; readonly turn: TurnParts },
): Promise<OutdatedReason | undefined> {
  const row = await bot.rows.find(number);
  const kept = requestSchema.safeParse(row?.request);
  // Gone, or kept by another version.
  if (!row || !kept.success) return 'expired';
  if (verb === 'cancel') {
    turn.later(() => cancelDiagnosis(bot, row, heard.speaker.name));
    return undefined;
  }
  const read = seenSchema.safeParse(row.result);
  if (!read.success) return 'replaced';
  const seen = read.data;
  const { reader, spoken, show } = turn.parts;
  // The room where the verdict stands, also if its card had to go to the chat with the bot.
  const request = kept.data;
  const { place, look } = request;
  const asked = { speaker: heard.speaker, place };
  const found = await Promise.all(machinesIn(request).map((vm) => findForPerson(bot, asked, vmById(vm))));
  const refused = found.flatMap((one) => ('refused' in one ? [one.refused] : []))[0];
  const [allowed, ...others] = found.flatMap((one) => ('refused' in one ? [] : [one.allowed[0]]));
  if (refused !== undefined || !allowed) {
    show(() => refusalCard(reader.language, refused ?? 'could-not-check'));
  } else if (verb === 'share') {
    const isOpen = [allowed, ...others].every(({ openHere }) => openHere);
    if (isOpen) turn.later(() => shareSeen(bot, row, { seen, language: spoken }));
    else show(() => refusalCard(reader.language, 'not-named-by-policy'));
  } else if (verb === 'look-inside' && look.kind === 'machine') {
    lookInside({ ...request, look }, { heard, bot, turn, allowed });
  } else if (verb === 'ways-in' && seen.kind === 'machine') {
    show(() => waysInCard(reader, seen.diagnosis));
  } else {
    throw new Error(`A button on a diagnosis cannot ${verb}.`);
  }
  return undefined;
}
