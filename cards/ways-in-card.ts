import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Block, Card } from './card.ts';
import { machineOf, placeOf } from './machine.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

/** What works already, while the other way does not. */
export function waysInCard(reader: Reader, diagnosis: Diagnosis): Card {
  const words = wordsIn(reader.language);
  const machine = machineOf(diagnosis.question.vm);
  const { title, none, open } = words.waysIn;
  const found = diagnosis.waysIn.length > 0;
  const blocks = diagnosis.waysIn.flatMap((way): readonly Block[] => [
    {
      type: 'lines',
      lines: [
        {
          state: 'fine',
          text: way.words[reader.language],
          ...(way.link === undefined ? {} : { button: { label: open, url: way.link } }),
        },
      ],
    },
    ...(way.command === undefined ? [] : [{ type: 'code', text: way.command, language: 'shell' } as const]),
  ]);
  return {
    language: reader.language,
    state: found ? 'fine' : 'unknown',
    title: found ? title(machine.name) : none(machine.name),
    place: placeOf(machine, diagnosis.location),
    summary: found ? title(machine.name) : none(machine.name),
    blocks,
    buttons: [],
    footer: footerOf([words.seenAt(words.time(diagnosis.endedAt, reader.timeZone))]),
  };
}
