import type { Change } from '../changes/change-view.ts';
import type { Card } from './card.ts';
import { numbered } from './change/told.ts';
import { machineOf } from './machine.ts';
import type { Reader } from './reader.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsIn } from './words/words.ts';

/** The newest changes of machines that the reader may ask about. */
export function changesCard(reader: Reader, changes: readonly Change[]): Card {
  const { language } = reader;
  const words = wordsIn(language);
  const { title, none, header, ask } = words.change.list;
  const said = changes.length === 0 ? none : title;
  const rows = changes.map((change) => rowOf(words, reader, change));
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
            { type: 'text', text: ask, subtle: true },
          ],
    buttons: [],
  };
}

const rowOf = (words: CardWords, { language, timeZone }: Reader, change: Change): readonly string[] => {
  const { number, request, plan, undoOf, state } = change;
  const { states, undoDone, nothingPlanned } = words.change.list;
  const names = plan?.remedies.map(({ name }) => name[language]) ?? [nothingPlanned];
  return [
    numbered(number),
    machineOf(request.question.vm).name,
    words.list(names),
    undoOf !== undefined && state === 'fixed' ? undoDone : states[state],
    `${request.asker.name} · ${words.moment(request.askedAt, timeZone)}`,
  ];
};
