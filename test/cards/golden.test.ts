import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { root } from '../conventions/tree.ts';
import { everyCard } from './every-card.ts';

const folder = path.join(root, 'test/cards/golden');

/** `UPDATE_GOLDEN=1` writes them; then `npm run format`, and read what changed. */
const update = process.env['UPDATE_GOLDEN'] === '1';

/** The first sample of each card is its usual look. */
const samples = everyCard.filter(
  ({ card }, index) => everyCard.findIndex((sample) => sample.card === card) === index,
);

const cases = samples.flatMap(({ card, build }) =>
  languages.map((language) => [`${card}.${language}`, build(language)] as const),
);

describe.each(cases)('%s', (name, card) => {
  test('looks in Teams as its golden file does', () => {
    const rendered = renderAdaptiveCard(card);
    const file = path.join(folder, `${name}.json`);
    if (update) writeFileSync(file, `${compact(rendered)}\n`);
    expect(rendered).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test('reads as plain text as its golden file does', () => {
    const file = path.join(folder, `${name}.txt`);
    if (update) writeFileSync(file, renderPlainText(card));
    expect(renderPlainText(card)).toBe(readFileSync(file, 'utf8'));
  });
});

test('no golden file is of a card that is gone', () => {
  const expected = cases.flatMap(([name]) => [`${name}.json`, `${name}.txt`]);
  expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual(expected.sort());
});

/** What fits on a line stands on one. */
function compact(value: unknown, indent = ''): string {
  const line = spaced(value);
  if (typeof value !== 'object' || value === null || line.length + indent.length < 100) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + compact(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => `${inner}"${key}": ${compact(item, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `"${key}": ${spaced(item)}`)
    .join(', ')} }`;
}
