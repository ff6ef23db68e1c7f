import { noUsableCipher } from '../../../diagnosis/checks/no-usable-cipher.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const failing = { hs: 'R2!80090331' };

testCheck(noUsableCipher, [
  { when: 'nothing is set', outcome: 'ok' },
  { when: 'policy lists some that work', but: inside({ ...failing, cs: '6/2' }), outcome: 'ok' },
  { when: 'policy lists none at all', but: inside({ ...failing, cs: '0/0' }), outcome: 'ok' },
  {
    when: 'policy lists none that works',
    but: inside({ ...failing, cs: '4/0', ev: { n: { sc36874: [2, 2] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['no cipher in common', 'A policy lists', '4 listed, 0 usable', '00010002', 'Event 36874'],
  },
  {
    when: 'policy lists none that works with RSA, and RDP works with another kind of key',
    but: inside({ cs: '4/0' }),
    outcome: 'ok',
  },
  {
    when: 'nobody listens',
    but: inside({ cs: '4/0', hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'both ciphers of TLS 1.2 are off',
    but: inside({ ...failing, sch: 'C:AES_128/128,AES_256/256,RC4_128/128 H:MD5' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['switched off in the registry', 'AES_128/128,AES_256/256'],
  },
  {
    when: 'every exchange of keys is off',
    but: inside({ ...failing, sch: 'K:Diffie-Hellman,ECDH,PKCS' }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'only what is weak is off',
    but: inside({ ...failing, sch: 'C:NULL,RC4_128/128,Triple_DES_168 H:MD5 K:PKCS' }),
    outcome: 'ok',
  },
]);
