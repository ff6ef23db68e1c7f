import { profileBroken } from '../../../diagnosis/checks/profile-broken.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(profileBroken, [
  { when: 'all are well', outcome: 'ok' },
  {
    when: 'somebody could not sign in for it',
    but: inside({ ev: { n: { up1500: [2, 15] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 1500'],
  },
  {
    when: 'somebody got a temporary one',
    but: inside({ ev: { n: { up1511: [1, 15] } } }),
    outcome: 'warning',
  },
]);
