import { expect, test } from '@jest/globals';
import { rdpAnswers } from '../../../diagnosis/inside/rdp-answers.ts';
import { factOf } from '../../../guest/answer.ts';
import { guestAnswer } from '../healthy-guest.ts';

test.each([
  ['R2:3072:a1b2c3d4', true],
  ['R2!80090331', true],
  ['F3', true],
  ['N11', true],
  ['C', false],
  ['T', false],
  [undefined, false],
])('%s: %s', (hs, answers) => {
  expect(rdpAnswers(factOf(guestAnswer({ hs }), 'handshake'))).toBe(answers);
});
