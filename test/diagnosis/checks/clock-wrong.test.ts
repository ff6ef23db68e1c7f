import { clockWrong } from '../../../diagnosis/checks/clock-wrong.ts';
import { inside } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';
import { testCheck } from './test-check.ts';

const { t0, t1 } = guestAnswer();
const joined = { dom: { j: 1, r: 3, n: 'corp.example', dc: 0, sc: 1 } };
const off = (seconds: number) => ({ t0: t0 + seconds, t1: t1 + seconds });

testCheck(clockWrong, [
  { when: 'it goes right', outcome: 'ok' },
  { when: 'it is five minutes off', but: inside(joined, off(300)), outcome: 'ok' },
  {
    when: 'it is ahead in a domain',
    but: inside(joined, off(900)),
    outcome: 'problem',
    certainty: 'sure',
    says: ['15 minutes ahead'],
  },
  {
    when: 'it is behind in a domain',
    but: inside(joined, off(-900)),
    outcome: 'problem',
    certainty: 'sure',
    says: ['behind'],
  },
  { when: 'it is off where nobody compares', but: inside({}, off(7200)), outcome: 'warning' },
  {
    when: 'nobody knows when it was asked',
    but: inside({}, { ...off(900), sent: undefined, received: undefined }),
    outcome: 'not-applicable',
  },
]);
