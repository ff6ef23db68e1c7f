import { firewallPolicyBlocks } from '../../../diagnosis/checks/firewall-policy-blocks.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const own = '0A1 7 RemoteDesktop-UserMode-In-TCP *';

const onlyPolicy = { fwp: 'D:11-1:----,P:11-1:----,U:11-1:---0' };

testCheck(firewallPolicyBlocks, [
  { when: 'no policy says anything', outcome: 'ok' },
  {
    when: 'a rule of the policy blocks',
    but: inside({ fwr: { a: 1, b: 1, o: 0, r: ['1B1 7 corp-block-rdp *', own] } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['corp-block-rdp · blocks', 'set by Group Policy', 'the policy has to'],
  },
  {
    when: 'a rule of device management blocks',
    but: inside({ fwr: { a: 1, b: 1, o: 0, r: ['2B1 4 mdm-block *', own] } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['MDM'],
  },
  {
    when: 'a rule of the policy may block the person',
    but: inside({ fwr: { a: 1, b: 1, o: 0, r: ['1B1 7 corp-block Intranet', own] } }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'a rule of the machine blocks',
    but: inside({ fwr: { a: 1, b: 1, o: 0, r: ['0B1 7 mine *', own] } }),
    outcome: 'ok',
  },
  {
    when: 'the policy ignores rules of the machine and allows nothing',
    but: inside(onlyPolicy),
    outcome: 'problem',
    certainty: 'sure',
    says: ["ignores the machine's own rules", 'RemoteDesktop-UserMode-In-TCP'],
  },
  {
    when: 'the policy ignores rules of the machine and there are none',
    but: inside({ ...onlyPolicy, fwr: { a: 0, b: 0, o: 0 } }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'the policy ignores rules of the machine and allows RDP itself',
    but: inside({ ...onlyPolicy, fwr: { a: 2, b: 0, o: 0, r: [own, '1A1 7 corp-rdp *'] } }),
    outcome: 'ok',
  },
  {
    when: 'the policy does so in another profile',
    but: inside({ fwp: 'D:11-1:---0,P:11-1:----,U:11-1:----' }),
    outcome: 'ok',
  },
  {
    when: 'the policy does so in one of two profiles in use',
    but: inside({ fwc: '5/1/1', fwp: 'D:11-1:---0,P:11-1:----,U:11-1:----' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['domain'],
  },
  {
    when: 'the firewall is off',
    but: inside({ fwp: 'D:11-1:----,P:11-1:----,U:11-1:0--0' }),
    outcome: 'not-applicable',
  },
]);
