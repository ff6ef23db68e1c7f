import { withFacts } from '../../remedies/parts/effects.ts';
import { takeDnsFromDhcp } from '../../remedies/take-dns-from-dhcp.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(takeDnsFromDhcp, [
  {
    when: 'an adapter has name servers of its own',
    scenarios: ['dns-servers-wrong'],
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'adapter', mac: '000D0A010205', set: 'dns-from-dhcp' },
    ],
  },
  {
    when: 'the address is fixed as well',
    scenarios: ['dns-servers-wrong'],
    but: (evidence) =>
      withFacts(evidence, ({ nic }) => ({
        nic: Array.isArray(nic) ? nic.map((one) => String(one).replace('2/0/1/', '2/0/0/')) : nic,
      })),
    cannot: 'Set the DNS servers of the virtual network',
  },
]);
