import { redirectedByBroker } from '../../../diagnosis/checks/redirected-by-broker.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(redirectedByBroker, [
  { when: 'it belongs to no farm', outcome: 'not-applicable' },
  {
    when: 'its broker answers',
    but: inside({ brk: { a: 1, l: 'broker-01' }, brr: 'broker-01=O' }),
    outcome: 'warning',
    says: ['mstsc /admin', 'broker-01 · TCP 135: answers'],
  },
  {
    when: 'no broker answers',
    but: inside({ brk: { a: 1, l: 'broker-01' }, brr: 'broker-01=11001' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['name not found (11001)'],
  },
]);
