import { credsspMismatch } from '../../../diagnosis/checks/credssp-mismatch.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const sec = { dd: 0, lm: 3, bp: 1, fi: 0, eo: 0 };
const server2016 = (u: number | undefined) => ({ b: 14393, u, c: 'Server', ps: '5.1', pt: 'ServerNT', x: 1 });
const came = { ro1149: [1, 20] };

testCheck(credsspMismatch, [
  { when: 'nothing is set on a Windows of today', outcome: 'ok' },
  { when: 'vulnerable clients may come', but: inside({ sec: { ...sec, eo: 2 } }), outcome: 'ok' },
  {
    when: 'only updated clients may come, and nobody who came got in',
    but: inside({ sec }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['AllowEncryptionOracle', 'turns away clients', '20348.2582'],
  },
  {
    when: 'only updated clients may come, and they do',
    but: inside({ sec, ev: { n: came } }),
    outcome: 'warning',
  },
  {
    when: 'only updated clients may come, and none came',
    but: inside({ sec, ev: { n: {} } }),
    outcome: 'warning',
  },
  {
    when: 'the machine lacks the update',
    but: inside({ os: server2016(2068) }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['lacks a security update', '14393.2068'],
    saysNot: ['AllowEncryptionOracle'],
  },
  {
    when: 'the machine lacks the update, and somebody got in',
    but: inside({ os: server2016(2068), ev: { n: came } }),
    outcome: 'warning',
  },
  { when: 'the machine has the update', but: inside({ os: server2016(2125) }), outcome: 'ok' },
  { when: 'the revision is not told', but: inside({ os: server2016(undefined) }), outcome: 'ok' },
]);
