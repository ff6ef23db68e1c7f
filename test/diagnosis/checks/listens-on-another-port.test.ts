import { listensOnAnotherPort } from '../../../diagnosis/checks/listens-on-another-port.ts';
import { ids, inside, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const on3390 = inside({ tcp: { pn: 3390 } });

const balanced = (backendPort: number) => ({
  'load-balancer': [
    {
      id: `${ids.balancer}/inboundNatRules/rdp`,
      name: 'rdp',
      loadBalancer: ids.balancer,
      frontendPort: 50_001,
      backendPort,
      public: true,
    },
  ],
});

testCheck(listensOnAnotherPort, [
  { when: 'it listens where the client comes', outcome: 'ok' },
  { when: 'no port is set, which is 3389', but: inside({ tcp: { ew: 1 } }), outcome: 'ok' },
  { when: 'both use another port', but: on3390, asked: { port: 3390 }, outcome: 'ok' },
  { when: 'there is no listener', but: inside({ tcp: undefined }), outcome: 'not-applicable' },
  {
    when: 'it listens on another port than the client uses',
    but: on3390,
    outcome: 'problem',
    certainty: 'sure',
    says: ['RDP on web-01 listens on TCP 3390, not on TCP 3389', '3390 · HKLM', 'TCP 3389'],
  },
  {
    when: 'the client uses another port than it listens on',
    asked: { port: 3391 },
    outcome: 'problem',
    certainty: 'sure',
    says: ['arrives at TCP 3391'],
  },
  {
    when: 'a load balancer turns the one into the other',
    but: { ...on3390, ...balanced(3390) },
    asked: { port: 50_001 },
    outcome: 'ok',
  },
  {
    when: 'a load balancer passes on to the wrong port',
    but: { ...on3390, ...balanced(3389) },
    asked: { port: 50_001 },
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'load balancers were not seen',
    but: { ...on3390, 'load-balancer': missing() },
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'the person comes over a private network, where no load balancer matters',
    but: { ...on3390, 'load-balancer': missing() },
    asked: { wayIn: { kind: 'private', address: '10.9.0.4' } },
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'a port proxy takes it there',
    but: inside({ tcp: { pn: 3390 }, pprx: '0.0.0.0/3389' }),
    outcome: 'warning',
    says: ['port proxy'],
  },
]);
