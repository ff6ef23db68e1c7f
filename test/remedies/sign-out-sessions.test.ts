import { describe, expect, test } from '@jest/globals';
import { guestStepsSchema } from '../../guest/harness/step.ts';
import { signOutSessions } from '../../remedies/sign-out-sessions.ts';
import { inside } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(signOutSessions, [
  {
    when: 'people left programs behind that take all memory',
    scenarios: ['memory-exhausted'],
    on: 'web-01',
    choices: { sessions: [2, 3] },
    inside: [
      { do: 'session-logoff', id: 2 },
      { do: 'session-logoff', id: 3 },
    ],
  },
  {
    when: 'nobody is signed in',
    scenarios: ['processor-exhausted'],
    on: 'web-01',
    check: 'processor-exhausted',
    isUnfit: true,
  },
]);

const scarce = {
  'memory-exhausted': inside({ mem: '90/8191/120/9471', ses: '2/1/4', ev: { n: { rx2004: [2, 4] } } }),
  'processor-exhausted': inside({ cpu: '99/4', ses: '1/0/2' }),
} as const;

describe.each(Object.entries(scarce))('%s', (check, but) => {
  const one = { check, but, choices: { sessions: [3, 5, 3] } };

  test('the sessions that somebody named, each once, and nothing else', () => {
    const [step, ...further] = stepsFor(signOutSessions, one);
    expect(further).toEqual([]);
    expect(step).toMatchObject({
      kind: 'guest',
      steps: [
        { do: 'session-logoff', id: 3 },
        { do: 'session-logoff', id: 5 },
      ],
    });
    if (step?.kind === 'guest') guestStepsSchema.parse(step.steps);
    expect(signOutSessions.words.en.sentence(givenBy(one))).toContain('3, 5');
  });

  test('whether it helps, only another look tells', () => {
    expect(foundBy(signOutSessions, one)).toEqual({ before: [check], after: [] });
  });

  test('nobody is named', () => {
    expect(reasonFor(signOutSessions, { check, but })).toContain('Say which sessions');
    expect(signOutSessions.fits?.(givenBy({ check, but }))).toBe(true);
  });
});
