import type { Block, Line } from '../card.ts';
import { decisionLine } from './decision-line.ts';
import { stepLines } from './step-lines.ts';
import { type ToldChange, text } from './told.ts';

/** Who decided, and how far each step is. */
export function progress(told: ToldChange): readonly Block[] {
  const { words, change } = told;
  const lines = linesOf(told);
  return [
    ...decisionLine(told),
    ...(lines.length === 0 ? [] : [{ type: 'lines', lines } as const]),
    ...bar(told, lines),
    ...(change.state === 'running' && change.stopAsked ? [text(words.change.stopAsked)] : []),
  ];
}

/** Who decided, and what was done, closed: how it came out is what people look for first. */
export function done(told: ToldChange): readonly Block[] {
  const lines = stepLines(told, told.change.plan?.remedies ?? []).flat();
  return [
    ...decisionLine(told),
    ...(lines.length === 0
      ? []
      : [{ type: 'fold', title: told.words.change.wasDone, blocks: [{ type: 'lines', lines }] } as const]),
  ];
}

function linesOf(told: ToldChange): readonly Line[] {
  const { words, change } = told;
  const lines = stepLines(told, change.plan?.remedies ?? []).flat();
  if (change.endedAt !== undefined || lines.length === 0) return lines;
  const state = change.state === 'verifying' ? 'looking' : 'note';
  return [...lines, { state, text: `${lines.length + 1}  ${words.change.prove}` }];
}

function bar({ words, change }: ToldChange, lines: readonly Line[]): readonly Block[] {
  if (change.state !== 'running' && change.state !== 'verifying') return [];
  const done = lines.filter(({ state }) => state === 'fine').length;
  const percent = Math.round((100 * done) / lines.length);
  return [{ type: 'progress', percent, label: words.change.percent(done, lines.length) }];
}
