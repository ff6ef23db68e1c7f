import { withFacts } from '../../remedies/parts/effects.ts';
import { startRemoteDesktopService } from '../../remedies/start-remote-desktop-service.ts';
import { testRemedy } from './test-remedy.ts';

const there = { do: 'need', that: 'service-there', name: 'TermService' } as const;
const start = { do: 'service-state', name: 'TermService', state: 'running', seconds: 60 } as const;

testRemedy(startRemoteDesktopService, [
  { when: 'it was stopped', scenarios: ['termservice-stopped'], inside: [there, start] },
  {
    when: 'it starts by itself, which is not as Windows ships it',
    scenarios: ['termservice-stopped'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({ svc: String(svc).replace('TermService=S3', 'TermService=S2') })),
    inside: [there, { do: 'service', name: 'TermService', start: 'demand' }, start],
  },
  {
    when: 'Remote Desktop is off as well',
    scenarios: ['termservice-stopped', 'remote-desktop-off'],
    inside: [there, start],
    next: 'remote-desktop-off',
  },
  {
    when: 'nobody could read its certificate then',
    scenarios: ['termservice-stopped', 'certificate-missing'],
    inside: [there, start],
    next: 'certificate-missing',
  },
  {
    when: 'it is set up wrong',
    scenarios: ['termservice-stopped', 'termservice-misconfigured'],
    cannot: 'Repair it first',
  },
  { when: 'Windows is in safe mode', scenarios: ['safe-mode'], cannot: 'Leave safe mode first' },
  {
    when: 'it is not installed',
    scenarios: ['termservice-stopped'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({ svc: String(svc).replace(/ ?TermService=\S+/, '') })),
    cannot: 'installation media',
  },
]);
