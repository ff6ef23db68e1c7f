import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { addDefaultRoute } from '../../remedies/add-default-route.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

const fromAzure = (evidence: EvidenceById) =>
  withFacts(evidence, { nic: ['2/0/1/10.1.1.4//168.63.129.16/netvsc/000D0A010104'] });

testRemedy(addDefaultRoute, [
  {
    when: 'an adapter with everything else from Azure has lost it',
    scenarios: ['no-default-gateway'],
    but: fromAzure,
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'route-add', prefix: '0.0.0.0/0', nextHop: '10.1.1.1', mac: '000D0A010104', metric: 256 },
    ],
  },
  {
    when: 'nobody may read the virtual network',
    scenarios: ['no-default-gateway'],
    but: (evidence) => new Map([...fromAzure(evidence)].filter(([id]) => id !== 'virtual-network')),
    cannot: 'read the virtual network',
  },
  {
    when: 'the address itself is not the one from Azure',
    scenarios: ['no-default-gateway'],
    but: (evidence) => withFacts(evidence, { nic: ['2/0/1/169.254.7.7///netvsc/000D0A010104'] }),
    cannot: 'Mend its address first',
  },
]);
