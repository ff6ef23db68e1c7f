import type { Words } from '../../base/language.ts';
import type { EventTag, SeenEvent } from '../../guest/facts/events.ts';
import type { Finding } from '../checks/check.ts';
import { isMissing } from '../evidence/evidence.ts';
import { guest } from '../evidence/guest.ts';
import { eventMeanings } from '../wording/event-meanings.ts';
import { sayCode } from '../wording/say-code.ts';
import { articleEvents, causesOf } from './event-causes.ts';
import { countedTo, eventLogs } from './event-logs.ts';
import { worstOf } from './observe.ts';
import { type SeenCase, titleOf, valueOfFact, whyNotFact } from './seen-case.ts';
import type { ReadEvent, WhyNot } from './symptom-reading.ts';

/** An event that was found: what it means here and where it comes from. */
export function readEvent(seen: SeenCase, event: SeenEvent): ReadEvent {
  const { tag, id, count, minutesAgo } = event;
  const { log, source, hours } = eventLogs[tag];
  const about = aboutWhat(event);
  const means = meaningOf(event);
  return {
    id,
    log,
    source,
    hours,
    ...causeOf(seen, event),
    seen: { count, isMore: count >= countedTo, at: whenWas(seen, minutesAgo) },
    ...(about ? { about } : {}),
    ...(means ? { means } : {}),
  };
}

/** One that was looked for and not found, or that could not be looked for. */
export function unseenEvent(seen: SeenCase, tag: EventTag, id: number): ReadEvent {
  const { log, source, hours } = eventLogs[tag];
  const means = meaningOf({ tag, id });
  const whyNot = whyNotLog(seen, tag);
  const noLog = valueOfFact(seen, 'events')?.noLog.includes(tag);
  return {
    id,
    log,
    source,
    hours,
    state: whyNot ? 'unknown' : 'note',
    ...(noLog ? { noLog } : {}),
    ...(means ? { means } : {}),
    ...(whyNot ? { whyNot: [whyNot] } : {}),
  };
}

/** Why a log was not read; nothing where it was, and where this Windows has no such log. */
export function whyNotLog(seen: SeenCase, tag: EventTag): WhyNot | undefined {
  const events = valueOfFact(seen, 'events');
  if (events === undefined) return whyNotFact(seen, 'events');
  const code = Object.hasOwn(events.unread, tag) ? events.unread[tag] : undefined;
  return code === undefined ? undefined : { kind: 'unread', why: 'failed', code };
}

const client: Words = {
  en: 'It is about a connection that the machine itself made to another one, not about RDP.',
  ja: 'このマシンから別のマシンへの接続についての記録で、RDP とは関係ありません。',
};

function meaningOf({ tag, id, about }: Pick<SeenEvent, 'tag' | 'id' | 'about'>): Words | undefined {
  if (about === 'client') return client;
  return articleEvents(tag, id, about)[0]?.means ?? eventMeanings[`${tag}${id}`];
}

/** A code with what it means, or the name of a service or program; text of another kind says nothing to anybody. */
function aboutWhat({ tag, about }: SeenEvent): Words | undefined {
  if (about === undefined || about === 'client') return undefined;
  if (tag === 'ae' && about === 'T') return { en: 'TermService', ja: 'TermService' };
  if (/^[0-9a-f]{8}$/.test(about)) return { en: sayCode(about, 'en'), ja: sayCode(about, 'ja') };
  return /^[\w$#.-]{1,40}$/.test(about) ? { en: about, ja: about } : undefined;
}

/** By our clock: the guest's own may be what is wrong. */
function whenWas({ evidence, diagnosis }: SeenCase, minutesAgo: number): string {
  const looked = evidence.get(guest.id);
  const at = looked && !isMissing(looked) ? looked.at : diagnosis.endedAt;
  return new Date(Date.parse(at) - minutesAgo * 60_000).toISOString();
}

/** The finding that explains it, or that nothing does any more. */
function causeOf({ findings }: SeenCase, event: SeenEvent): Pick<ReadEvent, 'state' | 'cause'> {
  const causes = event.about === 'client' ? [] : causesOf(event).flatMap((id) => findings.get(id) ?? []);
  const found = worstOf(causes);
  if (found)
    return {
      state: found.outcome === 'problem' ? 'problem' : 'warning',
      cause: { check: found.check, title: titleOf(found), sentence: sentenceOf(found) },
    };
  if (causes.some(({ outcome }) => outcome === 'unknown')) return { state: 'unknown', cause: 'not-known' };
  return causes.length === 0 ? { state: 'note' } : { state: 'note', cause: 'none' };
}

const sentenceOf = ({ words: { en, ja } }: Finding): Words => ({
  en: en.sentence ?? '',
  ja: ja.sentence ?? '',
});
