import type { SerialLogValue } from '../../diagnosis/evidence/serial-log.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withValue, withValuesOf } from '../../remedies/parts/effects.ts';
import { turnOnSerialConsole } from '../../remedies/turn-on-serial-console.ts';
import { testRemedy } from './test-remedy.ts';

const installing = (evidence: EvidenceById) =>
  withValue<SerialLogValue>(evidence, 'serial-log', (log) => ({ ...log, says: ['updates-installing'] }));

testRemedy(turnOnSerialConsole, [
  {
    when: 'updates take long, and the agent answers',
    scenarios: ['restart-pending'],
    but: installing,
    inside: [
      { do: 'boot-value', name: 'ems', set: 'on' },
      { do: 'boot-value', name: 'bootems', set: 'on' },
    ],
    stays: true,
    next: 'boot-not-finished',
  },
  {
    when: 'it is no Windows Server',
    scenarios: ['restart-pending'],
    but: (evidence) => withValuesOf(installing(evidence), 'os', { pt: 'WinNT' }),
    cannot: 'editions for servers',
  },
  {
    when: 'nobody could look inside',
    scenarios: ['restart-pending'],
    but: (evidence) => new Map([...installing(evidence)].filter(([id]) => id !== 'guest')),
    isUnfit: true,
  },
]);
