import type { Change, EffectState } from '../../changes/change-view.ts';
import type { Block } from '../card.ts';
import type { Reader } from '../reader.ts';
import type { CardWords } from '../words/card-words.ts';

/** What became of a step so far, and since when. */
export type ShownEffect = { readonly state: EffectState; readonly at?: string };

/** The same change as a pipeline writes it down. */
export type HandedOver = { readonly language: 'bicep' | 'terraform'; readonly text: string };

/** What a change's card is built from. */
export type ToldChange = {
  readonly reader: Reader;
  readonly words: CardWords;
  readonly change: Change;
  readonly machine: string;
  /** By the step's place in the plan. */
  readonly effects: ReadonlyMap<number, ShownEffect>;
  /** How long the way back is part of what is approved, in seconds. */
  readonly undoForSeconds: number;
  readonly handOver: readonly HandedOver[];
};

/** As people call it. */
export const numbered = (change: number): string => `CH-${change}`;

export const text = (said: string, subtle = false): Block =>
  subtle ? { type: 'text', text: said, subtle } : { type: 'text', text: said };

/** What is known of it; a row without a value is absent. */
export const facts = (
  rows: readonly (readonly [label: string, value: string | undefined])[],
): readonly Block[] => {
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return known.length === 0 ? [] : [{ type: 'facts', rows: known }];
};
