import type { Block } from '../card.ts';
import { numbered, type ToldChange, text } from './told.ts';

/** Who decided, when, and on what ground. */
export function decisionLine({ words, change, reader }: ToldChange): readonly Block[] {
  const { decision } = change;
  if (!decision) return [];
  const { decided, breakGlass, under } = words.change;
  const said = [
    decided[decision.decided](decision.by.name, words.moment(decision.at, reader.timeZone)),
    ...(decision.under === undefined ? [] : [under(numbered(decision.under))]),
    ...(decision.breakGlass === undefined ? [] : [breakGlass(decision.breakGlass)]),
  ];
  return [text(said.join(' · '), true)];
}
