import { firewallRuleOfAnotherProfile } from '../../../diagnosis/checks/firewall-rule-of-another-profile.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const only = (profiles: number, more: Readonly<Record<string, unknown>> = {}) =>
  inside({ fwr: { a: 1, b: 0, o: 0, r: [`0A1 ${profiles} RemoteDesktop-UserMode-In-TCP *`] }, ...more });

testCheck(firewallRuleOfAnotherProfile, [
  { when: 'the rule is of every profile', outcome: 'ok' },
  { when: 'the rule is of the profile in use', but: only(4), outcome: 'ok' },
  {
    when: 'the rule is of others only',
    but: only(3),
    outcome: 'problem',
    certainty: 'sure',
    says: ['allows · domain, private', 'takes its network for public'],
  },
  {
    when: 'the rule is of one of two profiles in use',
    but: only(1, { fwc: '5/0/1' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['for public now'],
  },
  { when: 'there is no rule', but: inside({ fwr: { a: 0, b: 0, o: 0 } }), outcome: 'ok' },
  {
    when: 'the firewall is off in the profile in use',
    but: only(3, { fwp: 'D:11-1:----,P:11-1:----,U:01-1:----' }),
    outcome: 'not-applicable',
  },
  {
    when: 'there are more rules than were shown',
    but: inside({ fwr: { a: 9, b: 0, o: 0, r: ['0A1 1 one *'] } }),
    outcome: 'ok',
  },
]);
