import { ntlmDenied } from '../../../diagnosis/checks/ntlm-denied.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const sec = (nt: number) => ({ dd: 0, lm: 3, bp: 1, fi: 0, nt });
const dom = { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 };
const nobodyCame = { ev: { n: { rc131: [1, 0] } } };

testCheck(ntlmDenied, [
  { when: 'nothing is set', outcome: 'ok' },
  { when: 'it is accepted', but: inside({ sec: sec(0) }), outcome: 'ok' },
  {
    when: 'it is refused without a domain',
    but: inside({ sec: sec(2), ...nobodyCame }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['refuses NTLM', 'RestrictReceivingNTLMTraffic', '2 · HKLM'],
  },
  {
    when: 'it is refused in a domain, and nobody who came got in',
    but: inside({ sec: sec(2), dom }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['full name'],
  },
  {
    when: 'it is refused in a domain, and nobody came',
    but: inside({ sec: sec(2), dom, ...nobodyCame }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'it is refused, and somebody got in',
    but: inside({ sec: sec(2), dom, ev: { n: { ro1149: [2, 5] } } }),
    outcome: 'warning',
  },
  {
    when: 'it is refused to accounts of the domain',
    but: inside({ sec: sec(1), dom }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'it is refused to accounts of a domain that is not there',
    but: inside({ sec: sec(1) }),
    outcome: 'ok',
  },
]);
