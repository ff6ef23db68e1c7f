import { eventMessages } from './event-messages.ts';
import { visible } from './fold-text.ts';

/** The numbers of events that a text names as such; some are so long that they need no name. */
export function eventsIn(text: string): readonly number[] {
  const typed = visible(text);
  const named = [...typed.matchAll(list)].flatMap(([, numbers = '']) =>
    [...numbers.matchAll(number)].map(([digits]) => Number(digits.replace(',', ''))),
  );
  const plain = unmistakable.filter((event) => new RegExp(`(?<![\\d.x])${event}(?![\\d.])`).test(typed));
  return [...new Set([...named, ...plain])].filter((event) => event >= 1 && event <= 65_535);
}

const digits = '(?:\\d{1,2},\\d{3}(?!\\d)|\\d{1,5}(?!\\d))';

const number = new RegExp(digits, 'g');

/** `Event ID: 1,296`, `EventID=1058`, `イベント 1057 と 1058`, `Schannel 36870/36872`. */
const list = new RegExp(
  `(?:events?(?: ?ids?)?|イベント ?(?:ids?)?(?: ?番号)?|schannel)[ :=#>]{0,4}(${digits}(?: ?(?:[,/・、]|and|or|と|や) ?${digits}){0,8})`,
  'g',
);

/** A number of four digits may be a port, a year or a code. */
const unmistakable = eventMessages.flatMap(({ event = 0 }) => (event > 9999 ? event : []));
