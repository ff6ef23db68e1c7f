import { describe, expect, test } from '@jest/globals';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { type SourcesCard, sourcesCard } from '../../cards/sources-card.ts';
import { sourcesOf } from '../../diagnosis/sources/sources-of.ts';
import type { Told } from '../../diagnosis/sources/told.ts';
import { cases } from '../diagnosis/sources/cases.ts';
import { tokyo, vm } from './samples.ts';

const card = (name: keyof typeof cases, told: Told, more: Partial<SourcesCard> = {}) =>
  sourcesCard({ reader: tokyo.en, vm, sources: sourcesOf(cases[name], told), buttons: {}, ...more });

const question = {
  title: 'Does it work?',
  why: 'It matters.',
  choices: [{ label: 'Yes', id: 'id-yes' }],
};

describe('the answer is the title', () => {
  test.each<readonly [keyof typeof cases, Told, string, string]>([
    ['denied', {}, 'problem', 'What keeps you out of web-01 lies in Azure’s network rules'],
    [
      'open',
      { outside: 'yes' },
      'warning',
      'What keeps you out of web-01 most likely lies in the office network',
    ],
    ['fine', { others: 'yes' }, 'warning', 'What keeps you out of web-01 may lie in the office network'],
    ['fine', {}, 'unknown', 'What keeps you out of web-01 lies in your PC or the office network'],
    ['none', {}, 'unknown', 'It is not known yet what keeps you out of web-01'],
    [
      'fine',
      { message: 'answered' },
      'note',
      'By all that is known, the way to web-01 is open up to the sign-in',
    ],
  ])('%s, %j', (name, told, state, title) => {
    expect(card(name, told)).toMatchObject({ state, title, summary: title });
  });
});

const linesOf = (name: keyof typeof cases, told: Told) =>
  card(name, told).blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []));

test('each place has its line, in the order of the way', () => {
  expect(linesOf('otherPort', { port: 3389 }).map(({ state, text }) => [state, text])).toEqual([
    ['warning', 'Your PC: likely'],
    ['unknown', 'Office network: not known'],
    ['fine', 'Cloud service endpoint (classic): ruled out'],
    ['fine', 'Network rules in Azure: ruled out'],
    ['problem', 'The machine and its Windows: this is it'],
  ]);
});

test('what does not agree is said, and both sides stand there', () => {
  const [pc] = linesOf('none', { others: 'no', outside: 'yes' });
  expect(pc?.detail).toBe(
    'This does not agree: You said that this PC reaches no other Windows machine by RDP either. You said that this PC gets in from outside the office network.',
  );
});

test('the one that is left over says so', () => {
  expect(linesOf('fine', { others: 'yes' })[1]).toMatchObject({
    state: 'unknown',
    text: 'Office network: possible',
    detail: 'All others are ruled out.',
  });
});

test('a moment is told in the reader’s zone', () => {
  expect(linesOf('addressWritten', {})[0]?.detail).toMatch(/\(2026-11-21 10:50 JST\)$/);
});

test('the question is the last thing on the card, and nothing that can be pressed competes with it', () => {
  const { blocks, buttons } = card(
    'fine',
    {},
    { question, buttons: { again: 'id-again', cancel: 'id-cancel' } },
  );
  expect(blocks.at(-1)).toEqual({
    type: 'buttons',
    buttons: [{ verb: 'answer', label: 'Yes', id: 'id-yes' }],
  });
  expect(buttons).toEqual([
    { verb: 'diagnose-again', label: 'Diagnose again', id: 'id-again' },
    { verb: 'cancel', label: 'Cancel', id: 'id-cancel' },
  ]);
});

test('without a question it says that none would decide it, unless it is known', () => {
  expect(renderPlainText(card('fine', {}))).toContain('No further question would decide it.');
  const buttons = { clientCheck: 'id-check', guides: [{ name: { en: 'Ask', ja: '依頼' }, id: 'id-guide' }] };
  expect(renderPlainText(card('fine', {}, { buttons }))).toContain(
    'What can: the check from your PC, or the steps below.',
  );
  expect(renderPlainText(card('fine', {}, { question }))).not.toContain('No further question');
  expect(renderPlainText(card('denied', {}))).not.toContain('No further question');
});

test('steps and a test machine are offered where there are some', () => {
  const offered = card(
    'notInside',
    {},
    {
      buttons: {
        guides: [{ name: { en: 'Ask the network team', ja: '依頼する' }, id: 'id-guide' }],
        testMachine: 'id-test',
      },
    },
  );
  const text = JSON.stringify(offered.blocks);
  expect(text).toContain('{"verb":"guide","label":"Ask the network team","id":"id-guide"}');
  expect(text).toContain('{"verb":"guide","label":"Make a test machine","id":"id-test"}');
  expect(JSON.stringify(card('notInside', {}).blocks)).not.toContain('"guide"');
});
