import type { AuditEntry } from '../changes/audit/entry.ts';
import type { Card } from './card.ts';
import { numbered } from './change/told.ts';
import type { Reader } from './reader.ts';
import { wordsIn } from './words/words.ts';

/** What happened to a machine by the bot, the newest first; the command line exports all of it. */
export function auditCard(
  { language, timeZone }: Reader,
  machine: string,
  entries: readonly AuditEntry[],
): Card {
  const words = wordsIn(language);
  const { title, none, header, event, byBot, newest } = words.change.audit;
  const said = entries.length === 0 ? none(machine) : title(machine);
  const rows = entries.map((entry) => [
    words.moment(entry.at, timeZone),
    entry.change === undefined ? '–' : numbered(entry.change),
    event(entry.event),
    entry.means === 'bot' ? byBot(entry.actor.name) : entry.actor.name,
  ]);
  return {
    language,
    state: 'note',
    title: said,
    summary: said,
    blocks:
      rows.length === 0
        ? []
        : [
            { type: 'table', header, rows },
            { type: 'text', text: newest(rows.length), subtle: true },
          ],
    buttons: [],
  };
}
