import type { Change, EffectState } from '../../changes/change-view.ts';
import type { Block } from '../card.ts';
import type { Reader } from '../reader.ts';
import type { CardWords } from '../words/card-words.ts';

/** What a change's card is built from. */
export type ToldChange = {
  readonly reader: Reader;
  readonly words: CardWords;
  readonly change: Change;
  readonly machine: string;
  readonly effects: ReadonlyMap<number, EffectState>;
};

export const text = (said: string, subtle = false): Block =>
  subtle ? { type: 'text', text: said, subtle } : { type: 'text', text: said };

export const facts = (
  rows: readonly (readonly [label: string, value: string | undefined])[],
): readonly Block[] => {
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return known.length === 0 ? [] : [{ type: 'facts', rows: known }];
};
