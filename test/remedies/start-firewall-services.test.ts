import { withFacts } from '../../remedies/parts/effects.ts';
import { startFirewallServices } from '../../remedies/start-firewall-services.ts';
import { testRemedy } from './test-remedy.ts';

const revert = { do: 'scheduled-revert', minutes: 15 } as const;
const running = (name: string) => ({ do: 'service-state', name, state: 'running', seconds: 60 }) as const;

testRemedy(startFirewallServices, [
  {
    when: 'somebody disabled the firewall',
    scenarios: ['firewall-service-stopped'],
    inside: [revert, { do: 'service', name: 'MpsSvc', start: 'auto' }, running('MpsSvc')],
  },
  {
    when: 'its engine is stopped as well, and starts first',
    scenarios: ['firewall-service-stopped'],
    but: (evidence) => withFacts(evidence, ({ svc }) => ({ svc: String(svc).replace('BFE=R2', 'BFE=S2') })),
    inside: [revert, running('BFE'), { do: 'service', name: 'MpsSvc', start: 'auto' }, running('MpsSvc')],
  },
]);
