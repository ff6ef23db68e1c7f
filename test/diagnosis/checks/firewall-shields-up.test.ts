import { firewallShieldsUp } from '../../../diagnosis/checks/firewall-shields-up.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(firewallShieldsUp, [
  { when: 'rules count', outcome: 'ok' },
  {
    when: 'everything is blocked in a profile that is not in use',
    but: inside({ fwp: 'D:1111:----,P:1111:----,U:11-1:----' }),
    outcome: 'ok',
  },
  {
    when: 'the firewall is off',
    but: inside({ fwp: 'D:11-1:----,P:11-1:----,U:0111:----' }),
    outcome: 'not-applicable',
  },
  {
    when: 'everything is blocked',
    but: inside({ fwp: 'D:11-1:----,P:11-1:----,U:1111:----' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['public', 'set on the machine', 'DoNotAllowExceptions'],
  },
  {
    when: 'a policy blocks everything',
    but: inside({ fwp: 'D:11-1:----,P:11-1:----,U:1101:--1-' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['A policy sets this', 'set by a policy'],
  },
  {
    when: 'a policy takes back what the machine says',
    but: inside({ fwp: 'D:11-1:----,P:11-1:----,U:1111:--0-' }),
    outcome: 'ok',
  },
  {
    when: 'everything is blocked in one of two profiles in use',
    but: inside({ fwc: '6/0/1', fwp: 'D:11-1:----,P:1111:----,U:11-1:----' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['private'],
    saysNot: ['public'],
  },
  {
    when: 'the firewall says so, and nobody sees where',
    but: inside({ fwc: '4/2/1' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['public'],
  },
]);
