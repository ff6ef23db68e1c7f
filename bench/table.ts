import { type Figure, isMissed, ratioOf } from './figure.ts';

const header = ['figure', 'ours', 'reference', 'ratio', 'bar', ''];

/** The figures as people read them. */
export function table(figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(rowOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const rowOf = (figure: Figure): string[] => [
  figure.name,
  `${rounded(figure.ours)} ${figure.unit}`,
  `${rounded(figure.reference)} ${figure.unit}`,
  ratioOf(figure).toFixed(2),
  'most' in figure.bar ? `≤ ${figure.bar.most.toFixed(2)}` : `≥ ${figure.bar.least.toFixed(2)}`,
  isMissed(figure) ? 'missed' : 'ok',
];

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value % 1 === 0 ? 0 : 1);
