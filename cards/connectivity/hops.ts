import type { Block, Line } from '../card.ts';
import type { ToldPath } from './told-path.ts';

/** The way as it was tried, and below it what each issue means and asks for. */
export function hops({ words, reader, path }: ToldPath): readonly Block[] {
  const { connectivity } = words;
  if (path.hops.length === 0) return [];
  const rows = path.hops.map(({ name, address, kind, issues }, index) => [
    String(index + 1),
    name,
    address,
    kind[reader.language],
    issues.length === 0 ? connectivity.noIssue : words.list(issues.map(({ type }) => type)),
  ]);
  const lines = path.hops.flatMap(({ issues }) =>
    issues.map(
      ({ type, title, action }): Line => ({
        state: path.tried === 'not-reached' ? 'problem' : 'warning',
        text: connectivity.issue(title[reader.language], type),
        detail: action[reader.language],
      }),
    ),
  );
  return [
    { type: 'heading', text: connectivity.hops },
    { type: 'table', header: connectivity.hopHeader, rows },
    ...(lines.length === 0 ? [] : [{ type: 'lines', lines: distinct(lines) } as const]),
  ];
}

const distinct = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ text }, index) => lines.findIndex((other) => other.text === text) === index);
