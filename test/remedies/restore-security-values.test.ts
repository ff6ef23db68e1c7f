import type { GuestStep } from '../../guest/harness/step.ts';
import { withFacts, withValuesOf } from '../../remedies/parts/effects.ts';
import { restoreSecurityValues } from '../../remedies/restore-security-values.ts';
import { testRemedy } from './test-remedy.ts';

const noPolicy = (name: string): GuestStep => ({
  do: 'need',
  that: 'registry-is',
  key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
  name,
  data: null,
});

const write = (name: string, data: number): GuestStep => ({
  do: 'registry',
  key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
  name,
  set: { kind: 'DWord', data },
});

testRemedy(restoreSecurityValues, [
  {
    when: 'RDP offers no TLS',
    scenarios: ['weak-security-layer'],
    inside: [noPolicy('SecurityLayer'), write('SecurityLayer', 2)],
  },
  {
    when: 'it also lets people in without NLA, and a policy sets the encryption level',
    scenarios: ['weak-security-layer'],
    but: (evidence) => withValuesOf(withFacts(evidence, { pol: { me: 3 } }), 'tcp', { ua: 0, np: 0, me: 1 }),
    inside: [
      noPolicy('SecurityLayer'),
      noPolicy('UserAuthentication'),
      write('SecurityLayer', 2),
      write('UserAuthentication', 1),
      write('fAllowSecProtocolNegotiation', 1),
    ],
  },
  {
    when: 'a policy sets it',
    scenarios: ['weak-security-layer'],
    but: (evidence) => withFacts(evidence, { pol: { sl: 0 } }),
    cannot: 'policy',
  },
  {
    when: 'the level needs FIPS mode, which is off',
    scenarios: ['weak-security-layer'],
    but: (evidence) => withValuesOf(withFacts(evidence, { hs: 'R2!80090331' }), 'tcp', { sl: 2, me: 4 }),
    inside: [noPolicy('MinEncryptionLevel'), write('MinEncryptionLevel', 3)],
  },
]);
