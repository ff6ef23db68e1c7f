import { perUserWithoutDomain } from '../../../diagnosis/checks/per-user-without-domain.ts';
import { sessionHost, untoldGrace, untoldServers } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(perUserWithoutDomain, [
  { when: 'it is no session host', outcome: 'not-applicable' },
  { when: 'it asks per device', but: sessionHost({ m: 2 }), outcome: 'ok' },
  {
    when: 'it asks per user in no domain',
    but: sessionHost({ m: 4 }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['per user (4)'],
    saysNot: ['policy'],
  },
  {
    when: 'a policy makes it ask per user',
    but: sessionHost({ m: 2 }, { pol: { lm: 4 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['A policy sets the mode'],
  },
  {
    when: 'it belongs to a domain',
    but: sessionHost({ m: 4 }, { dom: { j: 1, r: 3, n: 'corp.example', dc: 0, sc: 1 } }),
    outcome: 'ok',
  },
  { when: 'the grace period still runs', but: sessionHost({ m: 4 }, { grace: 20 }), outcome: 'warning' },
  {
    when: 'Windows does not tell the grace period',
    but: untoldGrace({ m: 4 }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'Windows does not tell which servers it has',
    but: untoldServers({ m: 4 }),
    outcome: 'problem',
    certainty: 'sure',
  },
]);
