import { describe, expect, test } from '@jest/globals';
import type { UnreadFact } from '../../../diagnosis/checks/check.ts';
import { checks } from '../../../diagnosis/checks/index.ts';
import { judge } from '../../../diagnosis/judge.ts';
import type { ProbeAnswer } from '../../../guest/answer.ts';
import { facts as allFacts } from '../../../guest/facts/index.ts';
import { evidenceOf, missing, question } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';

const guestChecks = checks.flatMap((check) => (check.facts ? { check, facts: check.facts } : []));

const pairs = guestChecks.flatMap(({ check, facts }) =>
  facts.map((fact) => ({ check, fact, id: check.id, key: allFacts[fact].key, group: allFacts[fact].group })),
);

test('there are checks that look inside Windows', () => {
  expect(pairs.length).toBeGreaterThan(60);
});

type Rest = Partial<ProbeAnswer>;

describe.each(pairs)('$id, where $fact is unknown', ({ check, fact, key, group }) => {
  const judged = (rest: Rest, value?: unknown) =>
    judge(question, evidenceOf({ guest: guestAnswer({ [key]: value }, rest) }), [check])[0];

  const ways: readonly (readonly [string, Rest, Omit<UnreadFact, 'fact'>])[] = [
    ['Windows refused it', { e: { [key]: '80070005' } }, { why: 'failed', code: '80070005' }],
    ['its group failed', { e: { [group]: '80041002' } }, { why: 'failed', code: '80041002' }],
    ['its group was too slow', { slow: [group] }, { why: 'slow' }],
    ['it was cut so that the answer fits', { cut: [key] }, { why: 'cut' }],
    ['it was not asked for', { only: [] }, { why: 'not-asked' }],
    ['it came in another shape', { malformed: [key] }, { why: 'malformed' }],
  ];

  test.each(ways)('says so: %s', (_, rest, unread) => {
    const found = judged(rest);
    expect(found).toMatchObject({ outcome: 'unknown', missing: [] });
    expect(found?.unread).toContainEqual({ fact, ...unread });
  });

  test('says so: what came is not what such a fact looks like', () => {
    const found = judged({}, [[0]]);
    expect(found?.outcome).toBe('unknown');
    expect(found?.unread).toContainEqual({ fact, why: 'malformed' });
  });

  test('is not judged where nobody looked inside', () => {
    const [found] = judge(question, evidenceOf({ guest: missing({ reason: 'probe-not-allowed' }) }), [check]);
    expect(found).toMatchObject({ outcome: 'unknown', missing: ['guest'] });
  });
});
