import { allowLogons } from '../../remedies/allow-logons.ts';
import { withValuesOf } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

const terminalServer = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';

const zero = (key: string, name: string) =>
  ({ do: 'registry', key, name, set: { kind: 'DWord', data: 0 } }) as const;

const drain = zero(terminalServer, 'TSServerDrainMode');

testRemedy(allowLogons, [
  { when: 'the machine is in drain mode', scenarios: ['logons-disabled'], inside: [drain] },
  {
    when: 'it was set in every place',
    scenarios: ['logons-disabled'],
    but: (evidence) =>
      withValuesOf(withValuesOf(withValuesOf(evidence, 'ts', { tu: 1 }), 'tcp', { ld: 1 }), 'tss', {
        lo: 1,
        dr: 2,
      }),
    inside: [
      zero(`${terminalServer}\\WinStations\\RDP-Tcp`, 'fLogonDisabled'),
      zero(terminalServer, 'TSUserEnabled'),
      {
        do: 'registry',
        key: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon',
        name: 'WinStationsDisabled',
        set: { kind: 'String', data: '0' },
      },
      drain,
    ],
  },
]);
