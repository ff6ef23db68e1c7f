import type { LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Because } from '../../diagnosis/evidence/evidence.ts';
import type { Line } from '../card.ts';
import { sayMissing } from './say-missing.ts';
import type { Told } from './told.ts';

/** One thing that was looked at: what was seen, when and by which operation, or why it was not. */
export function evidenceLine(told: Pick<Told, 'words' | 'reader'>, look: LookedAt): Line {
  const { words, reader } = told;
  const { evidence, summary } = look;
  const name = look.name[reader.language];
  if ('missing' in evidence) {
    const { because } = evidence;
    const { why, allow, more: about } = sayMissing(told, [look], because);
    const more = [about, allow, saysOf(told, because)].filter((sentence) => sentence !== undefined);
    return { state: 'unknown', text: why, ...(more.length > 0 ? { detail: words.missing.join(more) } : {}) };
  }
  const value = summary?.[reader.language] ?? '';
  const { operation } = evidence.source;
  return {
    state: 'note',
    text: value === '' ? name : words.verdict.nameAndValue(name, value),
    detail: `${words.time(evidence.at, reader.timeZone)} · ${operation}`,
  };
}

/** Whose words they are. Names of extensions are nobody's. */
function saysOf({ words }: Pick<Told, 'words'>, { reason, message }: Because): string | undefined {
  if (message === undefined || reason === 'extension-under-way') return undefined;
  return reason === 'no-answer-from-guest'
    ? words.missing.guestSays(message)
    : words.missing.azureSays(message);
}
