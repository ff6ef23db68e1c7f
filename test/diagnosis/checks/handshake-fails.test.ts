import { handshakeFails } from '../../../diagnosis/checks/handshake-fails.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const unread = (code: string) => inside({ hs: undefined }, { e: { hs: code } });

testCheck(handshakeFails, [
  { when: 'RDP answers', outcome: 'ok' },
  {
    when: 'TLS fails',
    but: inside({ hs: 'R2!80090331', ev: { n: { sc36888: [5, 1], 'sc36871.client': [9, 1] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['breaks them off', 'encryption (TLS) fails · 0x80090331', 'Event 36888'],
    saysNot: ['36871'],
  },
  {
    when: 'the connection is closed at once',
    but: inside({ hs: 'C' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['closed at once'],
  },
  {
    when: 'RDP refuses for another reason than its certificate',
    but: inside({ hs: 'F5' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['RDP refuses · 5'],
  },
  {
    when: 'nothing comes back',
    but: inside({ hs: 'T' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['does not answer'],
  },
  {
    when: 'TLS fails, for the machine may not speak TLS 1.2 as a client',
    but: inside({ hs: 'R2!80090331', tls: '-------0--' }),
    outcome: 'not-applicable',
  },
  { when: 'plain RDP is offered', but: inside({ hs: 'R0' }), outcome: 'not-applicable' },
  { when: 'nobody listens', but: unread('0000274d'), outcome: 'not-applicable' },
  { when: 'it could not be tried', but: unread('80131620'), outcome: 'unknown' },
]);
