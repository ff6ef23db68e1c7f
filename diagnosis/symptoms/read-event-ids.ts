import { isDeepStrictEqual } from 'node:util';
import { type EventTag, eventTags, type SeenEvent } from '../../guest/facts/events.ts';
import { rdpEvents } from '../articles/rdp-events.ts';
import { eventMeanings } from '../wording/event-meanings.ts';
import { articleEvents } from './event-causes.ts';
import { eventLogs } from './event-logs.ts';
import { distinct } from './observe.ts';
import { readEvent, unseenEvent, whyNotLog } from './read-event.ts';
import { type SeenCase, valueOfFact } from './seen-case.ts';
import type { EventIdsReading } from './symptom-reading.ts';

/** What the logs say: of one number, or of all that the article names. */
export function readEventIds(seen: SeenCase, asked: number | undefined): EventIdsReading {
  const found = valueOfFact(seen, 'events')?.seen ?? [];
  const meant = found.filter((event) => (asked === undefined ? isOfArticle(event) : event.id === asked));
  const others = found.filter((event) => !meant.includes(event) && isTrouble(event));
  const none = asked === undefined ? noneOf(seen, meant) : undefined;
  return {
    symptom: 'event-ids',
    ...(asked === undefined ? {} : { asked: { id: asked, known: knownBy(asked) } }),
    events:
      asked !== undefined && meant.length === 0
        ? placesOf(asked).map((tag) => unseenEvent(seen, tag, asked))
        : meant.map((event) => readEvent(seen, event)),
    ...(none ? { none } : {}),
    others: others.map((event) => readEvent(seen, event)),
    unread: asked === undefined ? unreadLogs(seen) : [],
  };
}

/** Of connections that the machine itself makes to others Schannel writes the same. */
const isOfArticle = ({ tag, id, about }: SeenEvent): boolean =>
  about !== 'client' && articleEvents(tag, id).length > 0;

/** What has no meaning here is written on every good day. */
const isTrouble = ({ tag, id }: SeenEvent): boolean => eventMeanings[`${tag}${id}`] !== undefined;

/** Whose events an article means by a number; of any other number everybody who uses it. */
function placesOf(id: number): readonly EventTag[] {
  const ofArticle = rdpEvents.filter((event) => event.id === id).map(({ tag }) => tag);
  const asking = eventTags.filter((tag) => eventLogs[tag].ids.includes(id));
  return [...new Set(ofArticle.length > 0 ? ofArticle : asking)];
}

function knownBy(id: number): 'by-article' | 'by-probe' | 'no' {
  if (rdpEvents.some((event) => event.id === id)) return 'by-article';
  return placesOf(id).length > 0 ? 'by-probe' : 'no';
}

/** Each log of the article once, also where several sources in it were asked for. */
function unreadLogs(seen: SeenCase): EventIdsReading['unread'] {
  const found = rdpEvents.flatMap(({ tag }) => {
    const whyNot = whyNotLog(seen, tag);
    return whyNot ? [{ log: eventLogs[tag].log, whyNot }] : [];
  });
  return distinct(found.map(({ whyNot }) => whyNot)).map((whyNot) => {
    const logs = found.filter((one) => isDeepStrictEqual(one.whyNot, whyNot)).map(({ log }) => log);
    return { whyNot, logs: [...new Set(logs)] };
  });
}

/** That nothing was found means something only where somebody looked. */
function noneOf(seen: SeenCase, meant: readonly SeenEvent[]): EventIdsReading['none'] {
  if (meant.length > 0) return undefined;
  const read = rdpEvents.filter(({ tag }) => whyNotLog(seen, tag) === undefined);
  const ids = [...new Set(read.map(({ id }) => id))];
  return ids.length === 0 ? undefined : { ids, isWhole: read.length === rdpEvents.length };
}
