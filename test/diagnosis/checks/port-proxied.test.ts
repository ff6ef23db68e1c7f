import { portProxied } from '../../../diagnosis/checks/port-proxied.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(portProxied, [
  { when: 'there is no proxy', outcome: 'ok' },
  { when: 'a proxy takes another port', but: inside({ pprx: '0.0.0.0/13389 10.1.1.4/8080' }), outcome: 'ok' },
  {
    when: 'a proxy takes the RDP port',
    but: inside({ pprx: '*/8080 0.0.0.0/3389', own: '2200:svchost:iphlpsvc' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['0.0.0.0/3389 · HKLM', 'TCP 3389'],
    saysNot: ['8080'],
  },
  {
    when: 'a proxy takes the port to which RDP was moved',
    but: inside({ pprx: '0.0.0.0/3390', tcp: { pn: 3390 }, own: undefined }, { e: { own: '80041002' } }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'RDP alone holds the port',
    but: inside({ pprx: '0.0.0.0/3389' }),
    outcome: 'warning',
    says: ['0.0.0.0/3389'],
  },
]);
