import { expect, test } from '@jest/globals';
import { languages } from '../../../base/language.ts';
import { clockTime, moment } from '../../../cards/words/time.ts';
import { wordsIn } from '../../../cards/words/words.ts';

test.each([
  ['2026-03-01T17:14:07.000Z', 'Asia/Tokyo', '02:14:07 JST'],
  ['2026-03-01T17:14:07.000Z', 'UTC', '17:14:07 UTC'],
  ['2026-03-01T17:14:07.000Z', 'America/Los_Angeles', '09:14:07 PST'],
  ['2026-07-01T17:14:07.000Z', 'America/Los_Angeles', '10:14:07 PDT'],
  ['2026-07-01T17:14:07.000Z', 'Europe/Berlin', '19:14:07 CEST'],
  ['2026-03-01T15:00:00.000Z', 'Asia/Tokyo', '00:00:00 JST'],
  ['2026-03-01T17:14:07.000Z', 'Asia/Kathmandu', '22:59:07 GMT+5:45'],
  ['2026-03-01T17:14:07.000Z', 'Mars/Olympus', '17:14:07 UTC'],
  ['2026-03-01T17:14:07.000Z', '', '17:14:07 UTC'],
  ['not a time', 'Asia/Tokyo', 'not a time'],
])('%s in %s is %s', (iso, zone, expected) => {
  expect(clockTime(iso, zone)).toBe(expected);
});

test.each([
  ['2026-03-01T17:14:07.000Z', 'Asia/Tokyo', '2026-03-02 02:14 JST'],
  ['2026-07-01T23:14:07.000Z', 'Europe/Berlin', '2026-07-02 01:14 CEST'],
  ['2026-03-01T17:14:07.000Z', 'Mars/Olympus', '2026-03-01 17:14 UTC'],
  ['not a time', 'Asia/Tokyo', 'not a time'],
])('on its day, %s in %s is %s', (iso, zone, expected) => {
  expect(moment(iso, zone)).toBe(expected);
});

test.each([
  [0.4, 'under 1 s', '1 秒未満'],
  [-3, 'under 1 s', '1 秒未満'],
  [12.4, '12 s', '12 秒'],
  [59.6, '1 min', '1 分'],
  [60, '1 min', '1 分'],
  [130, '2 min 10 s', '2 分 10 秒'],
  [3599.6, '1 hour', '1 時間'],
  [5430, '1 hour 30 min', '1 時間 30 分'],
  [8 * 3600, '8 hours', '8 時間'],
])('%s s is said as %s', (seconds, en, ja) => {
  expect(languages.map((language) => wordsIn(language).duration(seconds))).toEqual([en, ja]);
});
