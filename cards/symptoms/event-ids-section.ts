import type { EventIdsReading, ReadEvent } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { Block, Line } from '../card.ts';
import type { Told } from '../verdict/told.ts';
import { sayWhyNot } from './say-why-not.ts';

/** Each event that was found or asked about, what it means here and what brings it about. */
export function eventIdsSection(told: Told, read: EventIdsReading): readonly Block[] {
  const { eventIds: said } = told.words.symptoms;
  const { asked, events, others } = read;
  const lines = [...events.map((event) => eventLine(told, event)), ...silence(told, read)];
  return [
    { type: 'heading', text: asked ? said.headingOf(asked.id) : said.heading },
    ...askedText(told, asked),
    ...(lines.length === 0 ? [] : [{ type: 'lines', lines } as const]),
    ...(others.length === 0
      ? []
      : [
          {
            type: 'fold',
            title: said.others(others.length),
            blocks: [{ type: 'lines', lines: others.map((event) => eventLine(told, event)) }],
          } as const,
        ]),
  ];
}

function askedText({ words }: Told, asked: EventIdsReading['asked']): readonly Block[] {
  const { eventIds: said } = words.symptoms;
  if (asked === undefined) return [];
  switch (asked.known) {
    case 'no':
      return [{ type: 'text', text: said.notKnown(asked.id) }];
    case 'by-probe':
      return [{ type: 'text', text: said.notInArticle }];
    case 'by-article':
      return [];
    default:
      return asked.known satisfies never;
  }
}

function eventLine(told: Told, event: ReadEvent): Line {
  const { words, reader } = told;
  const { eventIds: said } = words.symptoms;
  const { means, about, log, source } = event;
  const head = [said.event(event.id, source.replace(/^Microsoft-Windows-/, '')), howOften(told, event)];
  const place = [said.inLog(log), ...(about ? [about[reader.language]] : [])].join(' · ');
  const detail = [
    ...(means
      ? [event.seen ? said.means(means[reader.language]) : said.wouldMean(means[reader.language])]
      : []),
    ...causeOf(told, event),
    ...(event.whyNot ?? []).map((why) => sayWhyNot(words, why)),
    place,
  ];
  return { state: event.state, text: head.join(' · '), detail: words.symptoms.sentences(detail) };
}

function howOften({ words, reader }: Told, { seen, hours, noLog, whyNot }: ReadEvent): string {
  const { eventIds: said, state } = words.symptoms;
  if (whyNot) return state.unknown;
  if (noLog) return said.noLog;
  return seen
    ? said.seen(seen.count, seen.isMore, words.moment(seen.at, reader.timeZone))
    : said.unseen(hours);
}

/** What the first blocker says of itself stands above already. */
function causeOf({ words, reader, verdict }: Told, { cause, state }: ReadEvent): readonly string[] {
  const { eventIds: said } = words.symptoms;
  if (cause === undefined) return [];
  if (cause === 'none') return [said.noCause];
  if (cause === 'not-known') return [said.causeNotKnown];
  const say = state === 'problem' ? words.verdict.problem : words.verdict.warning;
  const title = say(cause.title[reader.language]);
  return cause.check === verdict.first?.check ? [title] : [title, cause.sentence[reader.language]];
}

/** What was not found, and where nobody could look. */
function silence({ words }: Told, { none, unread }: EventIdsReading): readonly Line[] {
  const { eventIds: said } = words.symptoms;
  const logs = unread.map(
    ({ logs, whyNot }): Line => ({
      state: 'unknown',
      text: said.unread(words.list(logs)),
      detail: sayWhyNot(words, whyNot),
    }),
  );
  if (none === undefined) return logs;
  const text = none.isWhole ? said.none(none.ids) : said.noneInRest(none.ids);
  return [{ state: none.isWhole ? 'fine' : 'note', text }, ...logs];
}
