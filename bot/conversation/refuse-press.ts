import type { OutdatedReason } from '../../cards/outdated-card.ts';
import type { FoundButton } from '../../store/buttons.ts';
import type { Heard } from '../heard.ts';

type Press = Extract<Heard, { kind: 'press' }>;

/**
 * Why a press of this button means nothing; `undefined` when it is good. The card is only believed to name a row:
 * the row says what the button is, where it stands and whose it is.
 */
export function refusePress(row: FoundButton | undefined, heard: Press): OutdatedReason | undefined {
  const { verb, place, personal, speaker } = heard;
  if (!row || row.verb !== verb) return 'not-known';
  if (row.person !== null && row.person !== speaker.channelId) return 'not-for-you';
  // What a person alone may see can have been posted to the chat with that person.
  const here = row.conversation === place.conversation || (personal && row.person === speaker.channelId);
  if (!here) return 'not-known';
  if (row.withdrawn) return 'already-used';
  return row.expired ? 'expired' : undefined;
}
