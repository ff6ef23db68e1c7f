import { administratorDisabled } from '../../../diagnosis/checks/administrator-disabled.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(administratorDisabled, [
  { when: 'it is in use', outcome: 'ok' },
  { when: 'its password expires', but: inside({ adm: 'e' }), outcome: 'ok' },
  {
    when: 'it is disabled',
    but: inside({ adm: 'd' }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['is disabled', '-500'],
  },
  {
    when: 'it is locked',
    but: inside({ adm: 'l' }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['is locked out'],
  },
  {
    when: 'it is disabled, and somebody got in',
    but: inside({ adm: 'd', ev: { n: { ro1149: [1, 30] } } }),
    outcome: 'warning',
  },
  {
    when: 'it is disabled in a domain',
    but: inside({ adm: 'd', dom: { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 } }),
    outcome: 'warning',
  },
  { when: 'it is a domain controller', but: inside({ adm: 'dc' }), outcome: 'not-applicable' },
]);
