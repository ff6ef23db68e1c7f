import type { Card } from './card.ts';
import { machineOf, placeOf } from './machine.ts';
import { mainPress } from './press.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type CancelledCard = {
  readonly reader: Reader;
  /** The machine that was looked at; absent where only a question was taken back. */
  readonly vm?: string;
  /** Who stopped it, and when, in ISO form. */
  readonly by?: string;
  readonly at?: string;
  readonly askedBy?: string;
  readonly again?: string;
};

/** Takes the place of a card that somebody stopped. */
export function cancelledCard({ reader, vm, by, at, askedBy, again }: CancelledCard): Card {
  const words = wordsIn(reader.language);
  const machine = vm === undefined ? undefined : machineOf(vm);
  const title = machine ? words.cancelled.diagnosis(machine.name) : words.cancelled.question;
  return {
    language: reader.language,
    state: 'note',
    title,
    summary: title,
    ...(machine ? { place: placeOf(machine) } : {}),
    blocks: [{ type: 'text', text: words.cancelled.nothingChanged }],
    buttons: mainPress('diagnose-again', words.buttons.again, again),
    footer: footerOf([
      askedBy === undefined ? undefined : words.askedBy(askedBy),
      by === undefined ? undefined : words.cancelled.by(by),
      at === undefined ? undefined : words.time(at, reader.timeZone),
    ]),
  };
}
