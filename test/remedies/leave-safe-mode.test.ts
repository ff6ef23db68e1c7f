import { leaveSafeMode } from '../../remedies/leave-safe-mode.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(leaveSafeMode, [
  {
    when: 'somebody started it so',
    scenarios: ['safe-mode'],
    inside: [{ do: 'boot-value', name: 'safeboot', set: 'none' }],
    restarts: true,
  },
  {
    when: 'the Remote Desktop service is disabled as well',
    scenarios: ['safe-mode'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({
        svc: String(svc).replace('TermService=S3d', 'TermService=S4d'),
      })),
    inside: [{ do: 'boot-value', name: 'safeboot', set: 'none' }],
    restarts: true,
    next: 'termservice-misconfigured',
  },
]);
