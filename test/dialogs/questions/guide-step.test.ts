import { expect, test } from '@jest/globals';
import { readGuideStep } from '../../../dialogs/questions/guide-step.ts';
import { english, given } from './asked.ts';

const known = { guide: { id: 'reset-rdp', step: 1, target: {} } };
const next = { guide: { ...known.guide, step: 2 } };

test.each(['done', 'OK', 'did it', '完了', 'できました', '終わりました', '実行しました', 'はい'])(
  '%s',
  (text) => {
    expect(readGuideStep(given({ known, text }), english)).toEqual({ known: next, said: 'Done' });
  },
);

test.each([
  'did not help',
  "it didn't help",
  'no change',
  'still the same',
  'no',
  '変わりません',
  'だめでした',
  '直りません',
  'まだできません',
])('%s', (text) => {
  expect(readGuideStep(given({ known, text }), english)).toEqual({ known: next, said: 'Did not help' });
});

test.each([
  ['done', 'Done'],
  ['not-helped', 'Did not help'],
])('pressed: %s', (choice, said) => {
  expect(readGuideStep(given({ known, choice }), english)).toEqual({ known: next, said });
});

test.each([
  'where is that page?',
  'The token supplied to the function is invalid',
  'the session was abandoned',
  'web-01 is broken',
])('what says neither shows the step once more: %s', (text) => {
  expect(readGuideStep(given({ known, text }), english)).toEqual({ known });
});
