import { correctClock } from '../../remedies/correct-clock.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(correctClock, [
  {
    when: 'the time service is disabled',
    scenarios: ['clock-wrong'],
    inside: [
      { do: 'service', name: 'W32Time', start: 'auto' },
      { do: 'service-state', name: 'W32Time', state: 'running', seconds: 60 },
      { do: 'clock-sync' },
    ],
  },
  {
    when: 'the time service runs',
    scenarios: ['clock-wrong'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({ svc: String(svc).replace('W32Time=S4d', 'W32Time=R2d') })),
    inside: [{ do: 'service-state', name: 'W32Time', state: 'running', seconds: 60 }, { do: 'clock-sync' }],
  },
]);
