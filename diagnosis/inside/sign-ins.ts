import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import { seenEvents } from '../wording/event-rows.ts';
import { arrivedFromOutside } from './arrived-from-outside.ts';

/** Whether anybody who came in the last day got past network level authentication. */
export type SignIns = 'pass' | 'fail' | 'not-known';

export function signIns(events: FactState<FactValue<'events'>>): SignIns {
  if (seenEvents(events, [['ro', 1149]]).length > 0) return 'pass';
  const log = knownValue(events);
  if (!log || log.noLog.includes('ro') || Object.hasOwn(log.unread, 'ro')) return 'not-known';
  return arrivedFromOutside(events) ? 'fail' : 'not-known';
}
