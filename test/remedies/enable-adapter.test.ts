import type { NetworkInterfacesValue } from '../../diagnosis/evidence/network-interfaces.ts';
import { enableAdapter } from '../../remedies/enable-adapter.ts';
import { withFacts, withValue } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(enableAdapter, [
  {
    when: 'the only adapter is disabled',
    scenarios: ['adapter-disabled'],
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'adapter', mac: '000D0A010104', set: 'enabled' },
    ],
  },
  {
    when: 'Windows does not tell the MAC address of a disabled adapter',
    scenarios: ['adapter-disabled'],
    but: (evidence) => withFacts(evidence, { nic: ['0/22/1////netvsc/'] }),
    inside: [
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'adapter', mac: '000D0A010104', set: 'enabled' },
    ],
  },
  {
    when: 'every address is on another adapter',
    scenarios: ['adapter-disabled'],
    but: (evidence) =>
      withFacts(evidence, {
        nic: ['2/0/1/10.1.1.4/10.1.1.1//netvsc/000D0A010104', '0/22/1////netvsc/'],
      }),
    isUnfit: true,
  },
  {
    when: 'Azure’s network interfaces have no MAC address',
    scenarios: ['adapter-disabled'],
    but: (evidence) =>
      withValue<NetworkInterfacesValue>(evidence, 'network-interfaces', (all) =>
        all.map(({ mac: _, ...nic }) => nic),
      ),
    cannot: 'could not tell which network interface',
  },
]);
