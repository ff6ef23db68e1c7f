import { staticAddress } from '../../../diagnosis/checks/static-address.ts';
import { inside, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const adapter = (dhcp: 0 | 1, address: string) =>
  inside({ nic: [`2/0/${dhcp}/${address},fe80::1/10.1.1.1/168.63.129.16/netvsc/000D0A010104`] });

testCheck(staticAddress, [
  { when: 'Windows has the address that Azure gave', outcome: 'ok' },
  { when: 'somebody typed that very address', but: adapter(0, '10.1.1.4'), outcome: 'ok' },
  {
    when: 'somebody typed another one',
    but: adapter(0, '10.1.1.99'),
    outcome: 'problem',
    certainty: 'sure',
    says: ['10.1.1.99', '10.1.1.4'],
    saysNot: ['fe80'],
  },
  { when: 'it is lost for another reason', but: adapter(1, '169.254.9.9'), outcome: 'ok' },
  {
    when: 'what Azure gave is not known',
    but: { ...adapter(0, '10.1.1.99'), 'network-interfaces': missing() },
    outcome: 'unknown',
    missing: ['network-interfaces'],
  },
]);
