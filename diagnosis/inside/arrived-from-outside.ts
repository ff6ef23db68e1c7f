import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import { seenEvents } from '../wording/event-rows.ts';

/** Whether a connection of anybody but the probe itself has reached RDP in the last day; undefined where the log was not read. */
export function arrivedFromOutside(events: FactState<FactValue<'events'>>): boolean | undefined {
  const log = knownValue(events);
  if (!log || Object.hasOwn(log.unread, 'rc') || log.noLog.includes('rc')) return undefined;
  // The probe's own connection is the one of the newest minute.
  return seenEvents(events, [['rc', 131]]).some(({ count, minutesAgo }) => minutesAgo > 1 || count > 1);
}
