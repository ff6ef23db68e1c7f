import { underAttack } from '../../../diagnosis/checks/under-attack.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(underAttack, [
  { when: 'nobody fails to sign in', outcome: 'ok' },
  {
    when: 'somebody mistypes',
    but: inside({ ev: { n: { se4625: [12, 3], rc140: [4, 3] } } }),
    outcome: 'ok',
  },
  {
    when: 'sign-ins fail without end, and RDP answers',
    but: inside({ ev: { n: { se4625: [99, 0], rc140: [99, 1], rs1035: [1, 1] } } }),
    outcome: 'warning',
    says: ['Event 4625', '×99 or more', 'Event 140', 'RDP answers'],
    saysNot: ['1035'],
  },
  {
    when: 'sign-ins fail without end, and RDP gives up on some connections',
    but: inside({ ev: { n: { se4625: [99, 0], rs1006: [3, 2] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 1006'],
  },
  {
    when: 'RDP gives up on connections, and does not answer',
    but: inside({ ev: { n: { rs1006: [3, 2] } }, hs: 'C' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['seems to be under attack', 'Event 1006', 'internal error'],
  },
  {
    when: 'wrong passwords at RDP without end, and it does not answer',
    but: inside({ ev: { n: { rc140: [99, 2] } }, hs: undefined }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'the log of sign-ins could not be read',
    but: inside({ ev: { un: { se: '80070005' } } }),
    outcome: 'unknown',
  },
  {
    when: 'the log of sign-ins could not be read, and RDP gives up on connections',
    but: inside({ ev: { n: { rs1006: [3, 2] }, un: { se: '80070005' } } }),
    outcome: 'warning',
  },
]);
