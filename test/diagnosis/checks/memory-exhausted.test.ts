import { memoryExhausted } from '../../../diagnosis/checks/memory-exhausted.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(memoryExhausted, [
  { when: 'there is enough', outcome: 'ok' },
  { when: 'there is none to tell of', but: inside({ mem: undefined }), outcome: 'not-applicable' },
  { when: 'only the paging file helps', but: inside({ mem: '90/8191/2000/9471' }), outcome: 'ok' },
  {
    when: 'nothing is left',
    but: inside({ mem: '90/8191/120/9471', ev: { n: { rx2004: [2, 4] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['90 of 8191 MB', 'Event 2004'],
  },
  {
    when: 'Windows found out itself',
    but: inside({ mem: '90/8191/1200/9471', ev: { n: { rx2004: [1, 4] } } }),
    outcome: 'problem',
    certainty: 'likely',
  },
  { when: 'it was short a while ago', but: inside({ ev: { n: { sv2019: [1, 300] } } }), outcome: 'warning' },
]);
