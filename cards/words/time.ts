import { isTimeZone } from '../../base/time-zone.ts';

/** Which locale has a short name for the zone differs; elsewhere it is only an offset. */
const locales = ['en-US', 'en-GB', 'ja-JP', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'] as const;

/** A time of day with its zone, such as `02:14:07 JST`. An unknown zone becomes UTC, and says so. */
export const clockTime = (iso: string, timeZone: string): string =>
  written(iso, timeZone, { timeStyle: 'medium' });

/** A moment of any day, such as `2026-11-19 02:14 JST`. */
export const moment = (iso: string, timeZone: string): string =>
  written(iso, timeZone, { dateStyle: 'short', timeStyle: 'short' });

/** A duration in a large and a small unit; the smaller only where there is some of it. */
export const inUnits = (large: readonly [number, string], small: readonly [number, string]): string =>
  [large, small].flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');

/** Sweden writes dates and times as everybody can read them. The zone is from the person's client: any text. */
function written(iso: string, asked: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const timeZone = isTimeZone(asked) ? asked : 'UTC';
  return `${new Intl.DateTimeFormat('sv-SE', { ...style, timeZone }).format(date)} ${nameOf(timeZone, date)}`;
}

function nameOf(timeZone: string, date: Date): string {
  const names = locales.map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
        .formatToParts(date)
        .find(({ type }) => type === 'timeZoneName')?.value,
  );
  const letters = names.find((name) => name !== undefined && /^[A-Z]{3,5}$/.test(name));
  return letters ?? names[0] ?? timeZone;
}
