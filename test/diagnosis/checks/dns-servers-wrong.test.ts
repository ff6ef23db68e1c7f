import { dnsServersWrong } from '../../../diagnosis/checks/dns-servers-wrong.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const asking = (dns: string, dc: number) =>
  inside({
    dom: { j: 1, r: 3, n: 'corp.example', dc, sc: 'a' },
    nic: [`2/0/1/10.1.1.4/10.1.1.1/${dns}/netvsc/000D0A010104`],
  });

testCheck(dnsServersWrong, [
  { when: 'it belongs to no domain', outcome: 'not-applicable' },
  { when: 'it finds its domain', but: asking('10.0.2.5', 0), outcome: 'ok' },
  {
    when: 'it asks Azure, which does not know the domain',
    but: asking('168.63.129.16', 1355),
    outcome: 'problem',
    certainty: 'likely',
    says: ['corp.example', '168.63.129.16'],
  },
  { when: 'it asks the Internet', but: asking('8.8.8.8', 1355), outcome: 'problem', certainty: 'likely' },
  { when: 'it asks inside, so it is something else', but: asking('10.0.2.5', 1355), outcome: 'ok' },
]);
