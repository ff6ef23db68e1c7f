import { enableRdpListener } from '../../remedies/enable-rdp-listener.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

const enable = {
  do: 'registry',
  key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
  name: 'fEnableWinStation',
  set: { kind: 'DWord', data: 1 },
} as const;

testRemedy(enableRdpListener, [
  {
    when: 'the listener is disabled',
    scenarios: ['listener-disabled'],
    inside: [enable, { do: 'rdp-restart' }],
  },
  {
    when: 'it answers all the same until the next restart',
    scenarios: ['listener-disabled'],
    but: (evidence) => withFacts(evidence, { hs: 'R2:3072:a1b2c3d4' }),
    inside: [enable],
  },
  {
    when: 'the listener is gone',
    scenarios: ['listener-disabled'],
    but: (evidence) => withFacts(evidence, { tcp: undefined, lsn: '-' }),
    isUnfit: true,
  },
]);
