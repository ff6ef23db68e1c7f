import { firewallServiceStopped } from '../../../diagnosis/checks/firewall-service-stopped.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

testCheck(firewallServiceStopped, [
  { when: 'both run', outcome: 'ok' },
  {
    when: 'the firewall does not run',
    but: inside(withServices({ MpsSvc: 'S4d' })),
    outcome: 'problem',
    certainty: 'sure',
    says: ['MpsSvc', 'stopped · disabled', 'drops everything'],
    saysNot: ['BFE'],
  },
  {
    when: 'the engine does not run',
    but: inside(withServices({ BFE: 'S2d', MpsSvc: 'S2d' })),
    outcome: 'problem',
    certainty: 'sure',
    says: ['BFE', 'MpsSvc'],
  },
  {
    when: 'it is on its way up',
    but: inside(withServices({ MpsSvc: 'P2d' })),
    outcome: 'problem',
    certainty: 'likely',
    says: ['starting or stopping'],
  },
  {
    when: 'Windows did not say in which state it is',
    but: inside(withServices({ MpsSvc: '?2d' })),
    outcome: 'unknown',
  },
]);
