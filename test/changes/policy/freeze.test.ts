import { expect, test } from '@jest/globals';
import { freezeSchema, frozenBecause } from '../../../changes/policy/freeze.ts';

const weekend = {
  days: ['fri'],
  from: '18:00',
  until: '08:00',
  timeZone: 'Asia/Tokyo',
  reason: 'nobody is here',
};

test.each([
  ['Friday evening in Tokyo', '2026-11-20T18:00:00+09:00', true],
  ['a moment before', '2026-11-20T17:59:59+09:00', false],
  ['the night to Saturday', '2026-11-21T07:59:59+09:00', true],
  ['its end', '2026-11-21T08:00:00+09:00', false],
  ['the night to Friday', '2026-11-20T02:00:00+09:00', false],
  ['Friday evening in London', '2026-11-20T18:00:00Z', true],
  ['Saturday evening', '2026-11-21T18:00:00+09:00', false],
])('past midnight: %s', (_, at, frozen) => {
  const freeze = freezeSchema.parse({ weekly: [weekend] });
  expect(frozenBecause(freeze, Date.parse(at))).toBe(frozen ? 'nobody is here' : undefined);
});

test.each([
  ['2026-11-23T09:00:00+09:00', true],
  ['2026-11-23T17:59:59+09:00', true],
  ['2026-11-23T18:00:00+09:00', false],
  ['2026-11-22T12:00:00+09:00', false],
])('within a day: %s', (at, frozen) => {
  const freeze = freezeSchema.parse({
    weekly: [{ ...weekend, days: ['mon'], from: '09:00', until: '18:00' }],
  });
  expect(frozenBecause(freeze, Date.parse(at))).toBe(frozen ? 'nobody is here' : undefined);
});

test('the clock of the zone decides, in summer too', () => {
  const freeze = freezeSchema.parse({
    weekly: [{ ...weekend, days: ['mon'], from: '09:00', until: '10:00', timeZone: 'Europe/Berlin' }],
  });
  expect(frozenBecause(freeze, Date.parse('2026-07-06T07:30:00Z'))).toBe('nobody is here');
  expect(frozenBecause(freeze, Date.parse('2026-11-23T07:30:00Z'))).toBeUndefined();
});

test.each([
  ['2026-12-27T23:59:59.999+09:00', false],
  ['2026-12-28T00:00:00+09:00', true],
  ['2027-01-03T23:59:59.999+09:00', true],
  ['2027-01-04T00:00:00+09:00', false],
])('once: %s', (at, frozen) => {
  const freeze = freezeSchema.parse({
    once: [{ from: '2026-12-28T00:00:00+09:00', until: '2027-01-04T00:00:00+09:00', reason: 'year end' }],
  });
  expect(frozenBecause(freeze, Date.parse(at))).toBe(frozen ? 'year end' : undefined);
});
