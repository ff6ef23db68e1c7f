import * as z from 'zod';
import { count, defineFact, text, words } from './fact.ts';

/** Logs and providers that are read, by the tag that the answer uses. */
export const eventTags = [
  'rs',
  'ra',
  'ro',
  'rc',
  'sb',
  'bc',
  'sc',
  'td',
  'sm',
  'nl',
  'ls',
  'gp',
  'ip',
  'rx',
  'sv',
  'kp',
  'nc',
  'up',
  'ae',
  'se',
] as const;

export type EventTag = (typeof eventTags)[number];

export type SeenEvent = {
  readonly tag: EventTag;
  readonly id: number;
  /** The service or program that it is about, where that matters. */
  readonly about?: string;
  readonly count: number;
  readonly minutesAgo: number;
};

const eventOf = ([key, [times, minutesAgo]]: readonly [string, readonly [number, number]]):
  | SeenEvent
  | undefined => {
  const found = /^([a-z]{2})(\d{1,5})(?:\.(.{1,64}))?$/.exec(key);
  const tag = eventTags.find((one) => one === found?.[1]);
  if (!found || !tag) return undefined;
  const about = found[3];
  return { tag, id: Number(found[2]), ...(about === undefined ? {} : { about }), count: times, minutesAgo };
};

/** Events that were found, logs that this Windows does not have, and logs that could not be read. */
export const events = defineFact({
  key: 'ev',
  group: 'evt',
  schema: z
    .object({
      n: z.record(text, z.tuple([count, count])).optional(),
      no: words.optional(),
      un: z.record(text, text).optional(),
    })
    .transform(({ n = {}, no = [], un = {} }) => ({
      seen: Object.entries(n).flatMap((entry) => eventOf(entry) ?? []),
      noLog: no,
      unread: un,
    })),
});
