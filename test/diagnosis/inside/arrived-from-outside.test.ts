import { expect, test } from '@jest/globals';
import { arrivedFromOutside } from '../../../diagnosis/inside/arrived-from-outside.ts';
import { factOf } from '../../../guest/answer.ts';
import { guestAnswer } from '../healthy-guest.ts';

test.each([
  ['somebody came an hour ago', { n: { rc131: [1, 60] } }, true],
  ['somebody came while the probe ran', { n: { rc131: [2, 0] } }, true],
  ['only the probe came', { n: { rc131: [1, 1] } }, false],
  ['nobody came', {}, false],
  ['the log could not be read', { un: { rc: '80070005' } }, undefined],
  ['there is no such log', { no: 'rc' }, undefined],
  ['no log was read', undefined, undefined],
])('%s', (_, ev, arrived) => {
  expect(arrivedFromOutside(factOf(guestAnswer({ ev }), 'events'))).toBe(arrived);
});
