import { expect, test } from '@jest/globals';
import { factOf } from '../../guest/answer.ts';
import { type FactName, facts } from '../../guest/facts/index.ts';
import { guestAnswer } from './healthy-guest.ts';

test('every fact of the healthy machine is one that the decoder knows', () => {
  const names = Object.keys(facts) as FactName[];
  const keys = new Set(names.map((name) => facts[name].key));
  expect(Object.keys(guestAnswer().f).filter((key) => !keys.has(key))).toEqual([]);
  for (const name of names) expect([name, factOf(guestAnswer(), name).state]).not.toContain('unknown');
});

test('a fact that is not there is absent, and unknown where the probe says so', () => {
  expect(factOf(guestAnswer({ own: undefined }), 'portOwners')).toEqual({ state: 'absent' });
  expect(factOf(guestAnswer({ own: undefined }, { e: { own: '80041002' } }), 'portOwners')).toEqual({
    state: 'unknown',
    why: 'failed',
    code: '80041002',
  });
  expect(factOf(guestAnswer({ own: undefined }, { slow: ['lst'] }), 'portOwners')).toMatchObject({
    why: 'slow',
  });
  expect(factOf(guestAnswer({ own: undefined }, { cut: ['own'] }), 'portOwners')).toMatchObject({
    why: 'cut',
  });
  expect(factOf(guestAnswer({ own: undefined }, { only: ['reg'] }), 'portOwners')).toMatchObject({
    why: 'not-asked',
  });
  expect(factOf(guestAnswer({ own: 7 }), 'portOwners')).toMatchObject({ why: 'malformed' });
});
