import { describe, expect, test } from '@jest/globals';
import { readCorrection } from '../../../dialogs/command/correction.ts';

describe('another machine was meant', () => {
  test.each([
    'no, web-02',
    'No. web-02!',
    'nope web-02',
    'sorry, I meant web-02',
    'I mean web-02',
    'we meant "web-02"',
    "actually it's web-02",
    'no, not web-01, web-02',
    'not web-01 but web-02',
    'wrong - make it web-02',
    'no, ｗｅｂ－０２',
    'いえ、web-02 です',
    'いや web-02',
    '違います。web-02です',
    'すみません、web-02 の方です',
    'web-01 ではなく web-02 です',
    'web-01じゃなくてweb-02',
    'web-02 の間違いです',
    '間違えました。「web-02」です',
  ])('%s', (text) => {
    expect(readCorrection(text)).toEqual({ by: 'name', name: 'web-02' });
  });

  test('with its group', () => {
    expect(readCorrection('no, rg-dev/web-02')).toEqual({ by: 'group', group: 'rg-dev', name: 'web-02' });
  });
});

test.each([
  'no',
  'いいえ',
  'web-02',
  'no, it still does not work',
  'not sure',
  'no idea what that is',
  'いえ、まだ試していません',
  'no, other machines work',
  'no, thanks',
  'no, nothing',
  'no, 203.0.113.7',
  'いえ、ないです',
  'not tried yet',
  'not working, still',
  'I mean it',
  'not Bastion but VPN',
  'Bastion ではなく VPN です',
  'VPN の方です',
  `not a${','.repeat(4000)} web-02`,
])('%s says nothing of a machine', (text) => {
  expect(readCorrection(text)).toBeUndefined();
});
