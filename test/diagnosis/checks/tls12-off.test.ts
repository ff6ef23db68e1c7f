import { tls12Off } from '../../../diagnosis/checks/tls12-off.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const server2016 = { b: 14393, u: 6709, c: 'Server', e: 'ServerDatacenter', ps: '5.1', pt: 'ServerNT', x: 1 };

testCheck(tls12Off, [
  { when: 'nothing is set', outcome: 'ok' },
  { when: 'it was switched on', but: inside({ tls: '------11--' }), outcome: 'ok' },
  {
    when: 'it is off',
    but: inside({ tls: '------0---', hs: 'R2!80090331', ev: { n: { sc36871: [9, 2], sc36874: [2, 2] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'TLS 1.2 is switched off on web-01',
      'off (Enabled = 0)',
      'SCHANNEL\\\\Protocols\\\\TLS 1.2\\\\Server',
      '0x80090331',
      'Event 36871',
      'Event 36874',
    ],
  },
  {
    when: 'it is off unless somebody asks for it',
    but: inside({ tls: '------d---', hs: 'C' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['DisabledByDefault'],
  },
  {
    when: 'it is off, and only an old version gets through',
    but: inside({ tls: '------0---', hs: 'R2:192:a1b2c3d4', os: server2016 }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['TLS 1.0'],
  },
  {
    when: 'it is off for clients as well, so that the test proves nothing',
    but: inside({ tls: '------00--', hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it is off, and Windows has not read that yet',
    but: inside({ tls: '------0---' }),
    outcome: 'warning',
    says: ['after the next restart'],
  },
  {
    when: 'it is off, and somebody switched TLS 1.3 on',
    but: inside({ tls: '------0-1-', hs: 'R2:12288:a1b2c3d4' }),
    outcome: 'warning',
  },
  { when: 'it is off for clients alone', but: inside({ tls: '-------0--' }), outcome: 'ok' },
  { when: 'old versions are on instead', but: inside({ tls: '--11110---', hs: 'C' }), outcome: 'ok' },
  { when: 'everything is off', but: inside({ tls: '0000000000', hs: 'C' }), outcome: 'ok' },
  {
    when: 'what Schannel wrote was about the machine as a client',
    but: inside({ tls: '------0---', hs: 'C', ev: { n: { 'sc36871.client': [9, 2] } } }),
    outcome: 'problem',
    certainty: 'sure',
    saysNot: ['36871'],
  },
]);
