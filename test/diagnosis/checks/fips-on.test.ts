import { fipsOn } from '../../../diagnosis/checks/fips-on.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const sec = { dd: 0, lm: 3, bp: 1, fi: 1 };

testCheck(fipsOn, [
  { when: 'it is off', outcome: 'ok' },
  {
    when: 'it is on, and RDP works',
    but: inside({ sec }),
    outcome: 'warning',
    says: ['runs in FIPS mode', 'RDP works with that'],
  },
  { when: 'nothing is set', but: inside({ sec: undefined, hs: 'C' }), outcome: 'ok' },
  {
    when: 'it is on, TLS fails, and Schannel says so',
    but: inside({ sec, hs: 'R2!80090331', ev: { n: { sc36871: [3, 4] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['FipsAlgorithmPolicy', 'Event 36871', '0x80090331'],
  },
  {
    when: 'it is on, and only the machine as a client had trouble',
    but: inside({ sec, hs: 'R2!80090331', ev: { n: { 'sc36871.client': [3, 4] } } }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'it is on, and the connection is closed',
    but: inside({ sec, hs: 'C' }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'it is on, and nobody listens',
    but: inside({ sec, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'warning',
  },
]);
