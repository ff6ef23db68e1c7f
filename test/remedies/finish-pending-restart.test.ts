import type { SerialLogValue } from '../../diagnosis/evidence/serial-log.ts';
import { finishPendingRestart } from '../../remedies/finish-pending-restart.ts';
import { withValue } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(finishPendingRestart, [
  {
    when: 'updates wait for it',
    scenarios: ['restart-pending'],
    steps: (vm) => [
      { kind: 'power', vm, change: 'restart' },
      { kind: 'wait', vm, for: 'agent' },
    ],
  },
  {
    when: 'updates are being installed',
    scenarios: ['restart-pending'],
    but: (evidence) =>
      withValue<SerialLogValue>(evidence, 'serial-log', (log) => ({ ...log, says: ['updates-installing'] })),
    cannot: 'can damage it',
  },
]);
