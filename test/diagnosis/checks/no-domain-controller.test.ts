import { noDomainController } from '../../../diagnosis/checks/no-domain-controller.ts';
import { healthy, inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const dom = { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 };
const svc = String(healthy.guest.f['svc']).replace('Netlogon=S3d', 'Netlogon=R2d');

testCheck(noDomainController, [
  { when: 'there is no domain', outcome: 'not-applicable' },
  { when: 'one was found', but: inside({ dom, svc }), outcome: 'ok' },
  {
    when: 'none was found',
    but: inside({ dom: { ...dom, dc: 1355, sc: undefined }, svc, ev: { n: { nl5719: [3, 6] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'finds no domain controller',
      'corp.example.com',
      'code 1355',
      'Event 5719',
      'Local accounts still can',
    ],
    saysNot: ['Netlogon'],
  },
  {
    when: 'none was found, for nobody looks',
    but: inside({ dom: { ...dom, dc: 1311 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['(Netlogon) does not run', '"Netlogon","value":"stopped · starts on demand"'],
  },
  {
    when: 'none was found, and policy asks for no authentication beforehand',
    but: inside({ dom: { ...dom, dc: 1722 }, svc, pol: { ua: 0 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['only where Windows remembers them'],
  },
  {
    when: 'looking ended in another way',
    but: inside({ dom: { ...dom, n: '<b>corp</b>', dc: 5 }, svc }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['<b>corp</b>'],
  },
  { when: 'nobody looked', but: inside({ dom: { j: 1, r: 3 }, svc }), outcome: 'unknown' },
]);
