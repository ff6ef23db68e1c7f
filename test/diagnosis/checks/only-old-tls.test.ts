import { onlyOldTls } from '../../../diagnosis/checks/only-old-tls.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(onlyOldTls, [
  { when: 'nothing is set', outcome: 'ok' },
  {
    when: 'TLS 1.0 is on and 1.2 off',
    but: inside({ tls: '--1---0-0-', hs: 'R2:192:a1b2c3d4', ev: { n: { sc36874: [2, 2] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['speaks only old versions', 'RDP answers · TLS 1.0', 'Event 36874'],
  },
  {
    when: 'TLS 1.1 is on, 1.2 off, and nothing is said of 1.3',
    but: inside({ tls: '----1-d---', hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  { when: 'Windows has not read it yet', but: inside({ tls: '--1---0-0-' }), outcome: 'warning' },
  { when: 'TLS 1.3 is on', but: inside({ tls: '--1---0-1-' }), outcome: 'ok' },
  { when: 'old versions are on besides TLS 1.2', but: inside({ tls: '--111111--' }), outcome: 'ok' },
  { when: 'none is on', but: inside({ tls: '------0---', hs: 'C' }), outcome: 'ok' },
]);
