import { domainCredentialsDisabled } from '../../../diagnosis/checks/domain-credentials-disabled.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const dom = { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 };
const sec = { dd: 1, lm: 3, bp: 1, fi: 0 };
const failing = { rc131: [4, 55], ls40960: [3, 20] };

testCheck(domainCredentialsDisabled, [
  { when: 'there is no domain', but: inside({ sec }), outcome: 'not-applicable' },
  { when: 'they may be stored', but: inside({ dom }), outcome: 'ok' },
  { when: 'nothing is set', but: inside({ dom, sec: undefined }), outcome: 'ok' },
  {
    when: 'they may not, and sign-ins fail',
    but: inside({ dom, sec, ev: { n: failing } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['disabledomaincreds', 'Event 40960'],
  },
  {
    when: 'they may not, and somebody got in',
    but: inside({ dom, sec, ev: { n: { ...failing, ro1149: [1, 30] } } }),
    outcome: 'warning',
    says: ['Hardened machines'],
  },
  { when: 'they may not, and nothing shows it', but: inside({ dom, sec }), outcome: 'warning' },
  {
    when: 'policy asks for no authentication beforehand',
    but: inside({ dom, sec, pol: { ua: 0 }, ev: { n: failing } }),
    outcome: 'warning',
  },
]);
