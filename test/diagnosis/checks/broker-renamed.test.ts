import { brokerRenamed } from '../../../diagnosis/checks/broker-renamed.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(brokerRenamed, [
  { when: 'it is no broker', but: inside({ ev: { n: { nc6011: [1, 900] } } }), outcome: 'not-applicable' },
  { when: 'its name is as it was', but: inside({ role: { cb: 1 } }), outcome: 'ok' },
  {
    when: 'it was renamed and does not work since',
    but: inside({ role: { cb: 1 }, cn: 'broker-new', ev: { n: { nc6011: [1, 900], sb2056: [3, 10] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['broker-new', 'Event 6011', 'Event 2056'],
  },
  {
    when: 'it was renamed and works',
    but: inside({ role: { cb: 1 }, cn: undefined, ev: { n: { nc6011: [1, 900] } } }),
    outcome: 'warning',
  },
]);
