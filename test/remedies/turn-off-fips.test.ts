import { withFacts } from '../../remedies/parts/effects.ts';
import { turnOffFips } from '../../remedies/turn-off-fips.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(turnOffFips, [
  {
    when: 'no encrypted connection comes about with it',
    scenarios: ['fips-on'],
    but: (evidence) => withFacts(evidence, { hs: 'R2!80090331' }),
    inside: [
      { do: 'scheduled-revert', minutes: 30 },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\FipsAlgorithmPolicy',
        name: 'Enabled',
        set: { kind: 'DWord', data: 0 },
      },
    ],
    restarts: true,
  },
  { when: 'RDP works with it', scenarios: ['fips-on'], isUnfit: true },
]);
