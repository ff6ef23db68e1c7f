import { expect, test } from '@jest/globals';
import { commandWords, hints } from '../../../dialogs/command/command-words.ts';
import { didYouMean } from '../../../dialogs/command/did-you-mean.ts';

test.each([
  ['diagnoes', ['diagnose']],
  ['conn', ['connectivity']],
  ['connectivty', ['connectivity']],
  ['lisence', ['license-server']],
  ['cahnge', ['change', 'changes']],
  ['udno', ['undo']],
  ['puase', ['pause']],
  ['キャンセノル', ['cancel']],
  ['ヘルプを見せて', ['help']],
  ['fix', ['diagnose']],
  ['xyzzy', []],
  ['no', []],
  ['', []],
])('%s', (word, expected) => {
  expect(didYouMean(word)).toEqual(expected);
});

test('a command is never asked back, and a hint is no command', () => {
  expect([...hints.keys()].filter((word) => commandWords.has(word))).toEqual([]);
});

test('at most three are offered, and nothing for a text without end', () => {
  expect(didYouMean('event').length).toBeLessThanOrEqual(3);
  expect(didYouMean('x'.repeat(4000))).toEqual([]);
});
