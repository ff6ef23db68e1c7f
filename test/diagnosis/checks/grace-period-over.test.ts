import { gracePeriodOver } from '../../../diagnosis/checks/grace-period-over.ts';
import { sessionHost, untoldGrace } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(gracePeriodOver, [
  { when: 'it is no session host', outcome: 'not-applicable' },
  {
    when: 'it is over and no mode is set',
    but: sessionHost({}, { ev: { n: { ra1068: [3, 40] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['0 days left', 'not set', 'Event 1068'],
    saysNot: ['180'],
  },
  {
    when: 'the mode says that none is set',
    but: sessionHost({ m: 5 }),
    outcome: 'problem',
    certainty: 'sure',
  },
  { when: 'a mode is set', but: sessionHost({ m: 2 }), outcome: 'ok' },
  { when: 'a policy sets the mode', but: sessionHost({}, { pol: { lm: 4 } }), outcome: 'ok' },
  { when: 'it still runs', but: sessionHost({}, { grace: 30 }), outcome: 'ok' },
  {
    when: 'Windows cannot tell, but its log says so',
    but: untoldGrace({}, { ev: { n: { ra1069: [1, 5] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['not known'],
  },
  { when: 'Windows cannot tell, and its log says nothing', but: untoldGrace(), outcome: 'unknown' },
]);
