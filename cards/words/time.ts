/** Which locale has a short name for the zone differs; elsewhere it is only an offset. */
const locales = ['en-US', 'en-GB', 'ja-JP', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'] as const;

/** A time of day with its zone, such as `02:14:07 JST`. An unknown zone becomes UTC, and says so. */
export function clockTime(iso: string, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const options = {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  return `${new Intl.DateTimeFormat('en-GB', options).format(date)} ${nameOf(zone, date)}`;
}

/** A moment of any day, such as `2026-11-19 02:14 JST`. */
export function moment(iso: string, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const [time = ''] = clockTime(iso, zone).split(/:\d\d /);
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(date)} ${time} ${nameOf(zone, date)}`;
}

/** From the person's client: any text. */
function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
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
