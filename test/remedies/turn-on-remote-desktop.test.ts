import { withValuesOf } from '../../remedies/parts/effects.ts';
import { turnOnRemoteDesktop } from '../../remedies/turn-on-remote-desktop.ts';
import { testRemedy } from './test-remedy.ts';

const terminalServer = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';

const need = {
  do: 'need',
  that: 'registry-is-not',
  key: policy,
  name: 'fDenyTSConnections',
  data: 1,
} as const;
const on = {
  do: 'registry',
  key: terminalServer,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
} as const;
const start = { do: 'service-state', name: 'TermService', state: 'running', seconds: 60 } as const;

testRemedy(turnOnRemoteDesktop, [
  {
    when: 'somebody switched it off',
    scenarios: ['remote-desktop-off'],
    inside: [need, on, start],
  },
  {
    when: 'all of Terminal Services is off as well',
    scenarios: ['remote-desktop-off'],
    but: (evidence) => withValuesOf(evidence, 'ts', { te: 0 }),
    inside: [
      need,
      on,
      { do: 'registry', key: terminalServer, name: 'TSEnabled', set: { kind: 'DWord', data: 1 } },
      start,
    ],
  },
  {
    when: 'something else blocks as well',
    scenarios: ['remote-desktop-off', 'tls12-off'],
    inside: [need, on, start],
    next: 'tls12-off',
  },
  {
    when: 'a policy forbids it',
    scenarios: ['remote-desktop-off-by-policy', 'remote-desktop-off'],
    cannot: 'Have the policy changed first',
  },
  {
    when: 'the service would not start',
    scenarios: ['remote-desktop-off', 'termservice-misconfigured'],
    cannot: 'Repair the service first',
  },
]);
