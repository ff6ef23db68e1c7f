import { alreadyRunningCard } from '../../cards/already-running-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import type { DiagnosisRequest, LookAtMachine } from '../diagnoses/request.ts';
import { startDiagnosis } from '../diagnoses/start-diagnosis.ts';
import type { Heard } from '../heard.ts';
import type { ConversationParts } from './conversation-parts.ts';
import type { Allowed } from './find-for-person.ts';
import type { TurnParts } from './parts-of-turn.ts';
import { personKey } from './remembered.ts';

type Before = DiagnosisRequest & { readonly look: LookAtMachine };

type Pressing = {
  readonly heard: Heard;
  readonly bot: ConversationParts;
  readonly turn: TurnParts;
  /** What this person may do there. */
  readonly allowed: Allowed;
};

/** The same question once more, with a look inside Windows: asked by who asked first, and by who may have it look. */
export function lookInside(before: Before, { heard, bot, turn, allowed }: Pressing): void {
  const { reader, show } = turn.parts;
  const { openHere, mayProbe } = allowed;
  if (mayProbe !== 'allowed') {
    show(() => refusalCard(reader.language, mayProbe));
    return;
  }
  const { speaker, place, personal } = heard;
  const { look, location, askedFirst = before.asker.name } = before;
  const shared = openHere && !personal && before.onlyFor === undefined;
  turn.later(async () => {
    const started = await startDiagnosis(bot, personKey(place, speaker), {
      look: { ...look, mayProbe },
      location,
      place,
      ...(shared || personal ? {} : { onlyFor: speaker.channelId }),
      reader: shared ? before.reader : reader,
      asker: { channelId: speaker.channelId, name: speaker.name },
      askedFirst,
      mayShare: openHere && !personal && !shared,
    });
    if (started === 'started') bot.store.whenCommitted(bot.diagnoses.wake);
    else show(() => alreadyRunningCard(reader.language, look.question.vm));
  });
}
