import { withFacts } from '../../remedies/parts/effects.ts';
import { startDhcpClient } from '../../remedies/start-dhcp-client.ts';
import { testRemedy } from './test-remedy.ts';

const steps = [
  { do: 'scheduled-revert', minutes: 15 },
  {
    do: 'service',
    name: 'Dhcp',
    start: 'auto',
    account: 'NT AUTHORITY\\LocalService',
    type: 'share',
  },
  { do: 'service-state', name: 'Dhcp', state: 'running', seconds: 60 },
] as const;

testRemedy(startDhcpClient, [
  { when: 'it is disabled', scenarios: ['dhcp-off'], inside: steps },
  {
    when: 'the address is still there',
    scenarios: ['termservice-stopped'],
    but: (evidence) => withFacts(evidence, ({ svc }) => ({ svc: String(svc).replace('Dhcp=R2', 'Dhcp=S4') })),
    inside: steps,
    next: 'termservice-stopped',
  },
]);
