import { processorExhausted } from '../../../diagnosis/checks/processor-exhausted.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(processorExhausted, [
  { when: 'it has time', outcome: 'ok' },
  { when: 'it cannot be told', but: inside({ cpu: undefined }), outcome: 'not-applicable' },
  {
    when: 'it has none',
    but: inside({ cpu: '99/2', top: 'w3wp:96 <b>evil</b>:2' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['99 % of 2 processors', 'w3wp · 96 %', '<b>evil</b> · 2 %'],
  },
]);
