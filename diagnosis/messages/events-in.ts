import { eventMessages } from './event-messages.ts';
import { visible } from './fold-text.ts';

/** The numbers of events that a text names as such. Those of five digits cannot be taken for a port or a year. */
export function eventsIn(text: string): readonly number[] {
  const typed = visible(text);
  const named = [...typed.matchAll(list)].flatMap(([, numbers = '']) =>
    [...numbers.matchAll(number)].map(([digits]) => Number(digits.replace(',', ''))),
  );
  const speaksOfEvents = /(?<![a-z])event|イベント/.test(typed);
  const known = eventMessages.flatMap(({ event = 0 }) =>
    (event > 9999 || speaksOfEvents) && standsIn(typed, event) ? event : [],
  );
  return [...new Set([...named, ...known])].filter((event) => event >= 1 && event <= 65_535);
}

const digits = '(?:\\d{1,2},\\d{3}(?!\\d)|\\d{1,5}(?!\\d))';

const number = new RegExp(digits, 'g');

/** `Event ID: 1,296`, `EventID=1058`, `イベント 1057 と 1058`, `Schannel 36870/36872`. */
const list = new RegExp(
  `(?<![a-z])(?:events?(?: ?ids?)?|イベント ?(?:ids?)?(?: ?番号)?|schannel)[ :=#>]{0,4}(${digits}(?: ?(?:[,/・、]|and|or|と|や) ?${digits}){0,8})`,
  'g',
);

const standsIn = (typed: string, event: number): boolean =>
  new RegExp(`(?<![\\d.x-])${event}(?![\\d.])`).test(typed);
