import type { Block, Line } from '../card.ts';
import { shownRow } from '../verdict/shown-row.ts';
import type { ToldPath } from './told-path.ts';

/** What else is in the way, in the order in which it would block, and what may be. */
export function further(told: ToldPath): readonly Block[] {
  const { words, reader, path, first } = told;
  const others = path.findings.filter((one) => one !== first && one.followsFrom === undefined);
  if (others.length === 0) return [];
  const { problem, warning, alsoFound, whyAlso } = words.verdict;
  const lines = others.map(({ outcome, words: said }): Line => {
    const { title, sentence, action } = said[reader.language];
    return {
      state: outcome,
      text: outcome === 'problem' ? problem(title) : warning(title),
      detail: words.missing.join([sentence, ...(action ? [action] : [])]),
    };
  });
  const rows = others.flatMap(({ words: said, command }): readonly Block[] => [
    { type: 'text', text: said[reader.language].title },
    { type: 'facts', rows: said[reader.language].rows.map((row) => shownRow(told, row)) },
    ...(command ? [{ type: 'code', ...command } as const] : []),
  ]);
  return [
    { type: 'heading', text: alsoFound },
    { type: 'lines', lines },
    { type: 'fold', title: whyAlso, blocks: rows },
  ];
}
