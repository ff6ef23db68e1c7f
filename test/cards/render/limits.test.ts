import { describe, expect, test } from '@jest/globals';
import type { Card } from '../../../cards/card.ts';
import { bytesOf, renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import type { Diagnosis, LookedAt } from '../../../diagnosis/diagnosis.ts';
import { verdictFor } from '../every-card.ts';
import { both, diagnoses, fine } from '../samples.ts';
import { teamsSchema } from '../teams-schema.ts';
import { objectsIn } from '../visible.ts';

const mostBytes = 80 * 1024;
const validate = teamsSchema();

/** Every character of it is escaped, so it grows on the card. */
const huge = '<*_>'.repeat(5_000);

const saidWith = (text: string) => ({
  name: text,
  title: text,
  sentence: text,
  rows: [{ label: text, value: text }],
});

function diagnosisOf(count: number, text: (index: number) => string): Diagnosis {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const outcomes = ['problem', 'warning', 'unknown', 'ok'] as const;
  return {
    ...diagnoses.blocked,
    findings: outcomes.flatMap((outcome) =>
      numbers.map((index) => {
        const said = saidWith(text(index));
        return {
          ...fine,
          check: `${outcome}-${index}`,
          outcome,
          missing: [`e-${index}`],
          words: { en: said, ja: said },
        };
      }),
    ),
    evidence: numbers.map(
      (index): LookedAt => ({
        id: `e-${index}`,
        part: 'network',
        name: both(text(index)),
        summary: both(text(index)),
        command: text(index),
        permission: text(index),
        evidence: {
          missing: true,
          because: { reason: 'forbidden', message: text(index), scope: text(index) },
        },
      }),
    ),
  };
}

const textsOf = (card: Card): readonly string[] =>
  objectsIn(renderAdaptiveCard(card)).flatMap(({ type, text }) =>
    type === 'TextBlock' ? [String(text)] : [],
  );

describe('a card is never too large for Teams', () => {
  test.each([
    ['60 findings of each kind', diagnosisOf(60, (index) => `finding ${index}`)],
    ['60 findings with long names', diagnosisOf(60, (index) => `finding ${index} ${'x'.repeat(300)}`)],
    ['two findings with huge hostile text', diagnosisOf(2, () => huge)],
    ['200 findings with huge hostile text', diagnosisOf(200, () => huge)],
  ])('%s', (_, diagnosis) => {
    for (const language of ['en', 'ja'] as const) {
      const rendered = renderAdaptiveCard(verdictFor(diagnosis, language));
      expect(bytesOf(rendered)).toBeLessThanOrEqual(mostBytes);
      expect(validate(rendered)).toEqual([]);
      expect(objectsIn(rendered).filter(({ type }) => type === 'Action.Execute').length).toBeGreaterThan(0);
    }
  });
});

test('what was cut is counted where it was cut', () => {
  const texts = textsOf(
    verdictFor(
      diagnosisOf(60, (index) => `finding ${index}`),
      'en',
    ),
  );
  const shown = texts.filter((text) => text.startsWith('Warning: finding ')).length;
  const cut = texts.flatMap((text) => /^(\d+) more not shown$/.exec(text)?.[1] ?? []).map(Number);
  expect(shown).toBeLessThan(60);
  expect(cut.length).toBeGreaterThan(0);
});

test('a list that is cut shows its beginning and says how much is missing', () => {
  const lines = Array.from(
    { length: 100 },
    (_, index) => ({ state: 'note', text: `line ${index}.` }) as const,
  );
  const card: Card = {
    language: 'en',
    summary: 's',
    state: 'note',
    title: 't',
    blocks: [{ type: 'lines', lines }],
    buttons: [],
  };
  const texts = textsOf(card).filter((text) => /line|more/.test(text));
  expect(texts.slice(0, 2)).toEqual(['line 0.', 'line 1.']);
  expect(texts.at(-1)).toBe(`${100 - (texts.length - 1)} more not shown`);
});

test('what fits is not touched', () => {
  const texts = textsOf(verdictFor(diagnoses.blocked, 'en'));
  expect(texts.filter((text) => /more not shown|…$/.test(text))).toEqual([]);
});

test('a character that takes two places is not cut in two', () => {
  const card: Card = {
    language: 'en',
    summary: 's',
    state: 'note',
    title: '😀'.repeat(2000),
    blocks: [],
    buttons: [],
  };
  expect(JSON.stringify(renderAdaptiveCard(card))).not.toMatch(/\p{Cs}|\uFFFD/u);
});

test('when nothing else helps, the answer stays and says that the rest is missing', () => {
  const fold = { type: 'fold', title: huge, blocks: [{ type: 'text', text: huge }] } as const;
  const nested = Array.from({ length: 3 }).reduce<Card['blocks']>(
    (inner) => Array.from({ length: 8 }, () => ({ ...fold, blocks: inner })),
    [fold],
  );
  const card: Card = {
    language: 'ja',
    summary: 's',
    state: 'problem',
    title: 'web-01',
    blocks: nested,
    buttons: [{ label: 'x', verb: 'help', id: '1' }],
  };
  expect(textsOf(card)).toEqual(['✖', 'web-01', '1 通のメッセージに収まらないため、詳細は省略しました。']);
});

test('code is cut between its lines, and says how many are missing', () => {
  const line = `az network nic show --ids ${'x'.repeat(400)}`;
  const card: Card = {
    language: 'en',
    summary: 's',
    state: 'note',
    title: 't',
    blocks: [{ type: 'code', language: 'shell', text: Array.from({ length: 30 }, () => line).join('\n') }],
    buttons: [],
  };
  const rendered = renderAdaptiveCard(card);
  const [code] = objectsIn(rendered).filter(({ type }) => type === 'CodeBlock');
  const shown = String(code?.['codeSnippet']).split('\n');
  expect(new Set(shown)).toEqual(new Set([line]));
  expect(textsOf(card).at(-1)).toBe(`${30 - shown.length} more lines not shown`);
});
