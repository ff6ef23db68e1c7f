import { withFacts } from '../../remedies/parts/effects.ts';
import { removePortProxy } from '../../remedies/remove-port-proxy.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(removePortProxy, [
  {
    when: 'a proxy takes the port',
    scenarios: ['port-proxied'],
    inside: [{ do: 'port-proxy-remove', address: '0.0.0.0', port: 3389 }, { do: 'rdp-restart' }],
  },
  {
    when: 'several do, and another port has one too',
    scenarios: ['port-proxied'],
    but: (evidence) => withFacts(evidence, { pprx: '*/3389 0.0.0.0/3389 0.0.0.0/8080' }),
    inside: [
      { do: 'port-proxy-remove', address: '*', port: 3389 },
      { do: 'port-proxy-remove', address: '0.0.0.0', port: 3389 },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'it listens at a name',
    scenarios: ['port-proxied'],
    but: (evidence) => withFacts(evidence, { pprx: 'web-01/3389' }),
    cannot: 'cannot read where the proxy listens',
  },
]);
