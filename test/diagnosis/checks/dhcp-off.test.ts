import { dhcpOff } from '../../../diagnosis/checks/dhcp-off.ts';
import { inside } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';
import { testCheck } from './test-check.ts';

const svc = String(guestAnswer().f['svc']);

testCheck(dhcpOff, [
  { when: 'it runs', outcome: 'ok' },
  {
    when: 'it does not, and the address is gone',
    but: inside({
      svc: svc.replace('Dhcp=R2d', 'Dhcp=S4d'),
      nic: ['2/0/1/169.254.7.7//168.63.129.16/netvsc/000D0A010104'],
    }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['Dhcp · disabled', '10.1.1.4'],
  },
  {
    when: 'it does not, and the address is still there',
    but: inside({ svc: svc.replace('Dhcp=R2d', 'Dhcp=S4d') }),
    outcome: 'warning',
    says: ['next restart'],
  },
  {
    when: 'it was only disabled',
    but: inside({ svc: svc.replace('Dhcp=R2d', 'Dhcp=R4d') }),
    outcome: 'warning',
  },
]);
