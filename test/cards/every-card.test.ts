import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { bytesOf, renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { verbs } from '../../cards/verbs.ts';
import { root } from '../conventions/tree.ts';
import { everyCard } from './every-card.ts';
import { teamsSchema } from './teams-schema.ts';
import { complaintsOf, type Json, objectsIn } from './visible.ts';

const validate = teamsSchema();

const cases = everyCard.flatMap((sample) =>
  languages.map((language) => [`${sample.card}: ${sample.variant}, ${language}`, sample, language] as const),
);

test('every builder has a sample', () => {
  const builders = readdirSync(path.join(root, 'cards'))
    .filter((file) => file.endsWith('-card.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
  expect([...new Set(everyCard.map(({ card }) => card))].sort()).toEqual(builders.sort());
});

describe.each(cases)('%s', (_, { build }, language) => {
  const card = build(language);
  const rendered = renderAdaptiveCard(card);

  test('is what Teams takes', () => {
    expect(validate(rendered)).toEqual([]);
    expect(complaintsOf(rendered)).toEqual([]);
    expect(bytesOf(rendered)).toBeLessThan(40 * 1024);
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  test('has few buttons, of which one at most is the main one, and each carries a verb and an id', () => {
    expect(card.buttons.length).toBeLessThanOrEqual(4);
    const actions = objectsIn(rendered).filter(({ type }) => type === 'Action.Execute');
    expect(actions.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
    for (const { verb, data, fallback } of actions) {
      expect(verbs).toContain(verb);
      expect(Object.keys(data as Json).sort()).toEqual(['id', 'verb']);
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: data as Json });
    }
  });

  test('can be read on a phone and by a screen reader', () => {
    const parts = objectsIn(rendered);
    const [title] = parts.filter(({ style }) => style === 'heading');
    expect(title?.['text']).toBeTruthy();
    expect(card.summary).not.toBe('');
    expect(rendered).toMatchObject({ lang: language, version: '1.5', fallbackText: card.summary });
    const unwrapped = parts.filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true);
    // Icons and arrows: one character each.
    expect(unwrapped.filter(({ text }) => [...String(text).replace('\\', '')].length > 1)).toEqual([]);
    expect(parts.filter(({ type, label }) => type === 'Input.Text' && !label)).toEqual([]);
  });

  test('has no id twice', () => {
    const ids = objectsIn(rendered).flatMap((part) => (part['type'] !== undefined ? (part['id'] ?? []) : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('speaks one language', () => {
    const text = renderPlainText(card);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(text);
    expect(japanese).toBe(language === 'ja');
  });
});
