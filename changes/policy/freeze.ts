import * as z from 'zod';
import { isTimeZone } from '../../base/time-zone.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekday = z.enum(weekdays, 'must be one of mon tue wed thu fri sat sun');

const reason = z.string().min(1, 'must say why nothing is changed then').max(200);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 18:00');

const instant = z.iso.datetime({ offset: true, error: 'must be a time such as 2026-12-28T18:00:00+09:00' });

const weekly = z.strictObject({
  days: z
    .array(z.enum(weekdays, 'must be one of mon tue wed thu fri sat sun'))
    .min(1, 'names no day')
    .readonly(),
  from: timeOfDay,
  /** Not after `from`: it is a time of the next day. */
  until: timeOfDay,
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone, such as Asia/Tokyo'),
  reason,
});

const once = z
  .strictObject({ from: instant, until: instant, reason })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    path: ['until'],
    error: 'must be after from',
  });

/** Times in which nothing is changed. */
export const freezeSchema = z
  .strictObject({
    weekly: z.array(weekly).readonly().default([]),
    once: z.array(once).readonly().default([]),
  })
  .default({ weekly: [], once: [] });

type Freeze = Readonly<z.infer<typeof freezeSchema>>;

/** Why nothing is changed now; `undefined`: that is no reason. The end does not belong to the time. */
export function frozenBecause({ weekly, once }: Freeze, now: number): string | undefined {
  const held =
    once.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until)) ??
    weekly.find((window) => holdsNow(window, now));
  return held?.reason;
}

function holdsNow({ days, from, until, timeZone }: z.infer<typeof weekly>, now: number): boolean {
  const { day, time } = localTime(now, timeZone);
  if (from < until) return days.includes(day) && from <= time && time < until;
  return (days.includes(day) && from <= time) || (days.includes(before(day)) && time < until);
}

type Weekday = (typeof weekdays)[number];

const before = (day: Weekday): Weekday => weekdays.at(weekdays.indexOf(day) - 1) ?? day;

/** Times of day with leading zeros are in order as texts are. */
function localTime(now: number, timeZone: string): { readonly day: Weekday; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: weekday.parse(part('weekday').toLowerCase()),
    time: `${part('hour')}:${part('minute')}`,
  };
}
