import { gracePeriodEndsSoon } from '../../../diagnosis/checks/grace-period-ends-soon.ts';
import { sessionHost, untoldGrace } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(gracePeriodEndsSoon, [
  { when: 'it is no session host', outcome: 'not-applicable' },
  { when: 'a mode is set', but: sessionHost({ m: 2 }, { grace: 3 }), outcome: 'not-applicable' },
  {
    when: 'it ends in fifteen days',
    but: sessionHost({}, { grace: 15 }),
    outcome: 'warning',
    says: ['15 days'],
  },
  { when: 'it ends later', but: sessionHost({}, { grace: 16 }), outcome: 'ok' },
  { when: 'it is over, which is another cause', but: sessionHost(), outcome: 'ok' },
  { when: 'Windows does not tell it', but: untoldGrace(), outcome: 'unknown' },
]);
