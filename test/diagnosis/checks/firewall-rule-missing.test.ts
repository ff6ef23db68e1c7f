import { firewallRuleMissing } from '../../../diagnosis/checks/firewall-rule-missing.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const group = (rule: string) => ({ fwr: { a: 0, b: 0, o: 1, r: [rule] }, fwc: '4/0/0' });

const off = group('0A0 7 RemoteDesktop-UserMode-In-TCP *');

testCheck(firewallRuleMissing, [
  { when: 'a rule allows it', outcome: 'ok' },
  {
    when: 'the group is off and a rule of somebody allows it',
    but: inside({ fwr: { a: 1, b: 0, o: 1, r: ['0A1 7 rdp-of-ours *'] }, fwc: '4/0/0' }),
    outcome: 'ok',
  },
  {
    when: 'its rules are off',
    but: inside(off),
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'switched off',
      'RemoteDesktop-UserMode-In-TCP · allows · switched off',
      'Profile in use',
      'public',
    ],
  },
  {
    when: 'there is no rule',
    but: inside({ fwr: { a: 0, b: 0, o: 0 }, tcp: { pn: 3390 } }),
    asked: { port: 3390 },
    outcome: 'problem',
    certainty: 'sure',
    says: ['No rule allows TCP 3390'],
    saysNot: ['switched off'],
  },
  {
    when: 'RDP was moved to a port without a rule, and the person comes to the old one',
    but: inside({ fwr: { a: 0, b: 0, o: 0 }, tcp: { pn: 3390 } }),
    outcome: 'warning',
    says: ['TCP 3390'],
  },
  {
    when: 'RDP was moved, and its rules are off besides',
    but: inside({ fwr: { a: 0, b: 0, o: 0 }, tcp: { pn: 3390 }, fwc: '4/0/0' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'nothing is set about the profiles, which is on and closed',
    but: inside({ ...off, fwp: 'D:----:----,P:----:----,U:----:----' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'the firewall is off',
    but: inside({ ...off, fwp: 'D:11-1:----,P:11-1:----,U:01-1:----' }),
    outcome: 'not-applicable',
  },
  {
    when: 'a policy has it on that is off on the machine',
    but: inside({ ...off, fwp: 'D:11-1:----,P:11-1:----,U:01-1:1---' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'what no rule names is let in',
    but: inside({ ...off, fwp: 'D:11-1:----,P:11-1:----,U:10-1:----' }),
    outcome: 'ok',
  },
  {
    when: 'the firewall is off in one of two profiles in use',
    but: inside({ ...off, fwc: '5/0/0', fwp: 'D:01-1:----,P:11-1:----,U:11-1:----' }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'one of two profiles in use lets in what no rule names',
    but: inside({ ...off, fwc: '5/0/0', fwp: 'D:10-1:----,P:11-1:----,U:11-1:----' }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'rules of the machine do not count anyway',
    but: inside({ ...off, fwp: 'D:11-1:----,P:11-1:----,U:11-1:---0' }),
    outcome: 'ok',
  },
  {
    when: 'Windows uses no profile, which is public',
    but: inside({ ...off, fwc: '0/0/?' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['public'],
  },
  {
    when: 'a rule has an evil name',
    but: inside(group('0A0 7 <b>[x](http://evil)</b> *')),
    outcome: 'problem',
    certainty: 'sure',
    says: ['"value":"<b>[x](http://evil)</b> · allows'],
  },
]);
