import { bindRdpToAllAdapters } from '../../remedies/bind-rdp-to-all-adapters.ts';
import { withFacts, withValuesOf } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(bindRdpToAllAdapters, [
  {
    when: 'it is bound to an adapter that is gone',
    scenarios: ['bound-to-one-adapter'],
    inside: [
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
        name: 'LanAdapter',
        set: { kind: 'DWord', data: 0 },
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'nothing says that it is bound',
    scenarios: ['bound-to-one-adapter'],
    but: (evidence) =>
      withFacts(withValuesOf(evidence, 'tcp', { la: 0 }), {
        own: '1240:svchost:TermService',
        la: '10.1.1.99',
      }),
    cannot: 'No setting of Remote Desktop binds it',
  },
]);
