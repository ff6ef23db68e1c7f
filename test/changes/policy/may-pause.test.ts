import { expect, test } from '@jest/globals';
import { mayPause } from '../../../changes/policy/may-pause.ts';
import { by, policyWith, suzuki, tenant } from './decision-cases.ts';
import { tanaka } from './policies.ts';

const policy = policyWith({}, { mayPause: { people: [tanaka.id] }, mayResume: { groups: suzuki.groups } });

test.each([
  ['Tanaka pauses', tanaka, 'pause', undefined],
  ['Tanaka does not lift it', tanaka, 'resume', 'resume-not-allowed'],
  ['Suzuki does not pause', suzuki, 'pause', 'pause-not-allowed'],
  ['Suzuki lifts it', suzuki, 'resume', undefined],
  ['a guest may neither', { ...tanaka, guest: true }, 'pause', 'guest-account'],
] as const)('%s', (_, person, wants, refused) => {
  const answer = mayPause(policy, { by: by(person), tenants: new Set([tenant]), wants });
  expect(answer).toEqual(refused ? { allowed: false, refused } : { allowed: true });
});

test('a policy that names nobody lets nobody', () => {
  const facts = { by: by(tanaka), tenants: new Set([tenant]), wants: 'pause' } as const;
  expect(mayPause(policyWith({}), facts)).toMatchObject({ refused: 'pause-not-allowed' });
});
