import { everyTlsOff } from '../../../diagnosis/checks/every-tls-off.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const server2019 = { b: 17763, u: 5206, c: 'Server', e: 'ServerDatacenter', ps: '5.1', pt: 'ServerNT', x: 1 };

testCheck(everyTlsOff, [
  { when: 'nothing is set', outcome: 'ok' },
  {
    when: 'every version is off',
    but: inside({ tls: '0000000000', hs: 'R2!80090331', ev: { n: { sc36871: [9, 2] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['Every usable version of TLS is switched off', 'TLS 1.3', 'TLS 1.0', 'Event 36871'],
  },
  {
    when: 'the newer ones are off, and nobody said anything of the old ones',
    but: inside({ tls: '------0-0-', hs: 'C' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'a Windows that knows no TLS 1.3 has the others off',
    but: inside({ tls: '--0-0-d---', hs: 'C', os: server2019 }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['DisabledByDefault'],
  },
  { when: 'a newer Windows still has TLS 1.3', but: inside({ tls: '--0-0-0---', hs: 'C' }), outcome: 'ok' },
  {
    when: 'Windows has not read it yet',
    but: inside({ tls: '0000000000' }),
    outcome: 'warning',
    says: ['after the next restart nobody gets in'],
  },
  { when: 'old versions are on', but: inside({ tls: '--1-1-0-0-', hs: 'C' }), outcome: 'ok' },
  {
    when: 'SSL 3.0 and old versions are off, as they should be',
    but: inside({ tls: '000000----' }),
    outcome: 'ok',
  },
]);
