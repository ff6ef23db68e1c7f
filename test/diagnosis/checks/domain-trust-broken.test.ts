import { domainTrustBroken } from '../../../diagnosis/checks/domain-trust-broken.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const dom = { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 };

testCheck(domainTrustBroken, [
  { when: 'there is no domain', outcome: 'not-applicable' },
  { when: 'it holds', but: inside({ dom, ev: { n: { nl3210: [1, 900] } } }), outcome: 'ok' },
  {
    when: 'it does not',
    but: inside({ dom: { ...dom, sc: 0 }, ev: { n: { nl3210: [2, 8] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'The trust between web-01 and its domain is broken',
      'corp.example.com',
      'does not hold',
      'Event 3210',
    ],
  },
  {
    when: 'it could not be tried, and the log says so',
    but: inside({ dom: { ...dom, sc: '8007054b' }, ev: { n: { nl3210: [2, 8] } } }),
    outcome: 'problem',
    certainty: 'likely',
    saysNot: ['Trust tried'],
  },
  { when: 'it could not be tried', but: inside({ dom: { ...dom, sc: '8007054b' } }), outcome: 'unknown' },
  { when: 'no controller answers', but: inside({ dom: { ...dom, dc: 1355, sc: 0 } }), outcome: 'unknown' },
  {
    when: 'it is a domain controller itself',
    but: inside({ dom: { ...dom, r: 5, sc: undefined } }),
    outcome: 'not-applicable',
  },
]);
