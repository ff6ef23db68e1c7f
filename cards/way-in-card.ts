import type { Language } from '../base/language.ts';
import type { WayIn } from '../diagnosis/question.ts';
import type { Block, Card } from './card.ts';
import { press } from './press.ts';
import { inputs } from './verbs.ts';
import { wordsIn } from './words/words.ts';

/** Why the answer before was not enough. */
export const wayInMistakes = ['address-missing', 'address-not-understood'] as const;

export type WayInMistake = (typeof wayInMistakes)[number];

export type WayInCard = {
  readonly language: Language;
  /** The machine's name. */
  readonly machine: string;
  /** Id of the button for each way. */
  readonly ways: Readonly<Record<WayIn['kind'], string>>;
  readonly cancel?: string;
  readonly mistake?: WayInMistake;
};

const ways: readonly WayIn['kind'][] = ['public', 'private', 'bastion', 'jump-host', 'not-told'];

/** One question: how do you get in? The rules in between are judged for exactly that way. */
export function wayInCard({ language, machine, ways: ids, cancel, mistake }: WayInCard): Card {
  const words = wordsIn(language);
  const { title, why, label, placeholder, hint, mistakes } = words.wayIn;
  const said: readonly Block[] =
    mistake === undefined ? [] : [{ type: 'lines', lines: [{ state: 'warning', text: mistakes[mistake] }] }];
  return {
    language,
    state: 'note',
    title: title(machine),
    summary: title(machine),
    blocks: [
      ...said,
      { type: 'text', text: why },
      { type: 'input', id: inputs.address, label, placeholder, maxLength: 60 },
      { type: 'text', text: hint, subtle: true },
      {
        type: 'buttons',
        buttons: ways.flatMap((kind) => press('way-in', words.wayIn.ways[kind], ids[kind])),
      },
    ],
    buttons: press('cancel', words.buttons.cancel, cancel),
  };
}
