import { portsExhausted } from '../../../diagnosis/checks/ports-exhausted.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(portsExhausted, [
  { when: 'there are enough', outcome: 'ok' },
  {
    when: 'Windows says that there are none',
    but: inside({ ev: { n: { ip4231: [5, 2] } }, tcpn: 16_200 }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 4231', '16200'],
  },
  { when: 'nearly all are in use', but: inside({ tcpn: 15_900 }), outcome: 'warning' },
]);
