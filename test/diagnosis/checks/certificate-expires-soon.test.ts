import { certificateExpiresSoon } from '../../../diagnosis/checks/certificate-expires-soon.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const left = (days: number) => inside({ rd: `a1b2c3d4:${days}:31:1:1` });

testCheck(certificateExpiresSoon, [
  { when: 'it has months left', outcome: 'ok' },
  { when: 'it has a month left', but: left(30), outcome: 'ok' },
  {
    when: 'it has less',
    but: left(29),
    outcome: 'warning',
    says: ['expires in 29 days', '29 days left', 'replaces it by itself'],
  },
  { when: 'this is its last day', but: left(0), outcome: 'warning', says: ['within two days'] },
  {
    when: 'the one that somebody bound has less',
    but: inside({ bnd: 'M:0badcafe:3:31:1:0' }),
    outcome: 'warning',
    says: ['expires in 3 days', 'Windows does not replace it'],
  },
  { when: 'it has expired', but: left(-1), outcome: 'not-applicable' },
  { when: 'there is none', but: inside({ rd: '-' }), outcome: 'not-applicable' },
]);
