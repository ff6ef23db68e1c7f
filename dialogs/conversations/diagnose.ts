import type { Begin, Conversation, Step } from '../conversation.ts';
import type { Parts } from '../parts.ts';
import { machineFor } from '../questions/machine.ts';
import { whichMessage } from '../questions/message.ts';
import { howYouGetIn, wayInOf } from '../questions/way-in.ts';

/** Everything is looked at. */
export const diagnose: Conversation = { id: 'diagnose', next };

async function next(begin: Begin, parts: Parts): Promise<Step> {
  const found = await machineFor(begin, parts);
  if ('step' in found) return found.step;
  const { machine, known } = found;
  if (known.candidates) return { known, ask: whichMessage(known.candidates, parts) };
  const wayIn = wayInOf(begin, parts);
  if (!wayIn) return { known, ask: howYouGetIn(machine, begin, parts) };
  parts.startDiagnosis(machine, { wayIn, about: known.about });
  return { known: { ...known, wayIn }, ended: true };
}
