import type { Change } from '../changes/change-view.ts';
import type { Card } from './card.ts';
import { machineOf } from './machine.ts';
import type { Reader } from './reader.ts';
import { wordsIn } from './words/words.ts';

/** The newest changes of machines that the reader may ask about. */
export function changesCard({ language, timeZone }: Reader, changes: readonly Change[]): Card {
  const words = wordsIn(language);
  const { title, none, header, states, ask } = words.change.list;
  return {
    language,
    state: 'note',
    title: changes.length === 0 ? none : title,
    summary: changes.length === 0 ? none : title,
    blocks:
      changes.length === 0
        ? []
        : [
            {
              type: 'table',
              header,
              rows: changes.map(({ number, request, state, plan }) => [
                `CH-${number}`,
                machineOf(request.question.vm).name,
                (plan?.remedies ?? []).map(({ name }) => name[language]).join(', '),
                states[state],
                `${request.asker.name} · ${words.moment(request.askedAt, timeZone)}`,
              ]),
            },
            { type: 'text', text: ask, subtle: true },
          ],
    buttons: [],
  };
}
