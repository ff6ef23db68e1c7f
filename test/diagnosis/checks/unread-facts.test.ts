import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../diagnosis/checks/index.ts';
import { judge } from '../../../diagnosis/judge.ts';
import { facts as allFacts } from '../../../guest/facts/index.ts';
import { evidenceOf, missing, question } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';

const guestChecks = checks.flatMap((check) => (check.facts ? { check, facts: check.facts } : []));

const pairs = guestChecks.flatMap(({ check, facts }) =>
  facts.map((fact) => ({ check, fact, id: check.id, key: allFacts[fact].key, group: allFacts[fact].group })),
);

test('there are checks that look inside Windows, and each needs a fact', () => {
  expect(guestChecks.length).toBeGreaterThan(20);
  expect(guestChecks.filter(({ facts }) => facts.length === 0)).toEqual([]);
});

describe.each(pairs)('$id, where $fact is unknown', ({ check, fact, key, group }) => {
  const without = (rest: Parameters<typeof guestAnswer>[1], facts: Parameters<typeof guestAnswer>[0] = {}) =>
    judge(question, evidenceOf({ guest: guestAnswer({ [key]: undefined, ...facts }, rest) }), [check])[0];

  test.each([
    ['Windows refused it', { e: { [key]: '80070005' } }, { why: 'failed', code: '80070005' }],
    ['its group failed', { e: { [group]: '80041002' } }, { why: 'failed', code: '80041002' }],
    ['its group was too slow', { slow: [group] }, { why: 'slow' }],
    ['it was cut so that the answer fits', { cut: [key] }, { why: 'cut' }],
    ['it was not asked for', { only: [] }, { why: 'not-asked' }],
    ['it came in another shape', { malformed: [key] }, { why: 'malformed' }],
  ] as const)('says so: %s', (_, rest, unread) => {
    const found = without(rest);
    expect(found).toMatchObject({ outcome: 'unknown', missing: [] });
    expect(found?.unread).toContainEqual({ fact, ...unread });
  });

  test('says so: what came is not what such a fact looks like', () => {
    const found = without({}, { [key]: [[0]] });
    expect(found?.outcome).toBe('unknown');
    expect(found?.unread).toContainEqual({ fact, why: 'malformed' });
  });

  test('is not judged where nobody looked inside', () => {
    const [found] = judge(question, evidenceOf({ guest: missing({ reason: 'probe-not-allowed' }) }), [check]);
    expect(found).toMatchObject({ outcome: 'unknown', missing: ['guest'] });
  });
});
