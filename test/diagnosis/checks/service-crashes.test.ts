import { serviceCrashes } from '../../../diagnosis/checks/service-crashes.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(serviceCrashes, [
  { when: 'nothing crashes', outcome: 'ok' },
  {
    when: 'something else crashes',
    but: inside({ ev: { n: { 'sm7031.Spooler': [40, 1] } } }),
    outcome: 'ok',
  },
  {
    when: 'the Remote Desktop service does, again and again',
    but: inside({ ev: { n: { 'sm7031.TermService': [6, 2], 'ae1000.T': [6, 2] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 7031', 'svchost (TermService)', '×6'],
  },
  { when: 'it did once', but: inside({ ev: { n: { 'sm7034.TermService': [1, 600] } } }), outcome: 'warning' },
]);
