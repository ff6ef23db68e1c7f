import type { FactState } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import { seenEvents } from '../wording/event-rows.ts';

/** Whether anybody who came in the last 24 hours got past the sign-in. */
export type SignIns = 'pass' | 'fail' | 'not-known';

export function signIns(events: FactState<FactValue<'events'>>): SignIns {
  if (events.state !== 'value') return 'not-known';
  if (seenEvents(events, [['ro', 1149]]).length > 0) return 'pass';
  const { noLog, unread } = events.value;
  if (noLog.includes('ro') || Object.hasOwn(unread, 'ro')) return 'not-known';
  // The probe's own attempt is written down as well, a moment ago.
  const came = seenEvents(events, [['rc', 131]]).some(({ count, minutesAgo }) => count > 1 || minutesAgo > 1);
  return came ? 'fail' : 'not-known';
}
