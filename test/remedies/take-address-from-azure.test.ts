import type { NetworkInterfacesValue } from '../../diagnosis/evidence/network-interfaces.ts';
import { withFacts, withValue } from '../../remedies/parts/effects.ts';
import { takeAddressFromAzure } from '../../remedies/take-address-from-azure.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(takeAddressFromAzure, [
  {
    when: 'somebody typed another address',
    scenarios: ['static-address'],
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'adapter', mac: '000D0A010104', set: 'dhcp' },
    ],
  },
  {
    when: 'somebody typed the right one and no gateway',
    check: 'no-default-gateway',
    scenarios: ['no-default-gateway'],
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'adapter', mac: '000D0A010104', set: 'dhcp' },
    ],
  },
  {
    when: 'the adapter takes its address from Azure already',
    check: 'no-default-gateway',
    scenarios: ['no-default-gateway'],
    but: (evidence) => withFacts(evidence, { nic: ['2/0/1/10.1.1.4///netvsc/000D0A010104'] }),
    isUnfit: true,
  },
  {
    when: 'nobody knows which adapter it is',
    scenarios: ['static-address'],
    but: (evidence) => withFacts(evidence, { nic: ['2/0/0/10.1.1.44/10.1.1.1//netvsc/'] }),
    isUnfit: true,
  },
  {
    when: 'Azure gave several addresses',
    scenarios: ['static-address'],
    but: (evidence) =>
      withValue<NetworkInterfacesValue>(evidence, 'network-interfaces', (all) =>
        all.map((nic) => ({
          ...nic,
          ipConfigurations: nic.ipConfigurations.flatMap((one) => [one, { ...one, address: '10.1.1.9' }]),
        })),
      ),
    cannot: 'several addresses',
  },
]);
