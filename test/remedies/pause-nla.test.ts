import { expect, test } from '@jest/globals';
import type { GuestStep } from '../../guest/harness/step.ts';
import { withFacts, withValuesOf } from '../../remedies/parts/effects.ts';
import { pauseNla } from '../../remedies/pause-nla.ts';
import { testRemedy } from './test-remedy.ts';

const pause: readonly GuestStep[] = [
  { do: 'scheduled-revert', minutes: 60 },
  {
    do: 'need',
    that: 'registry-is',
    key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
    name: 'UserAuthentication',
    data: null,
  },
  {
    do: 'registry',
    key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
    name: 'UserAuthentication',
    set: { kind: 'DWord', data: 0 },
  },
];

const getsBy = { stays: true, next: 'no-domain-controller' } as const;

testRemedy(pauseNla, [
  { when: 'no domain controller is found', scenarios: ['no-domain-controller'], inside: pause, ...getsBy },
  {
    when: 'the trust with the domain is broken',
    check: 'domain-trust-broken',
    scenarios: ['domain-trust-broken'],
    inside: pause,
    stays: true,
    next: 'domain-trust-broken',
  },
  {
    when: 'a policy demands NLA',
    scenarios: ['no-domain-controller'],
    but: (evidence) => withFacts(evidence, { pol: { ua: 1 } }),
    cannot: 'policy',
  },
  {
    when: 'RDP offers no TLS',
    scenarios: ['no-domain-controller'],
    but: (evidence) => withValuesOf(evidence, 'tcp', { sl: 0 }),
    cannot: 'security settings first',
  },
  {
    when: 'NLA is off already',
    scenarios: ['no-domain-controller'],
    but: (evidence) => withValuesOf(evidence, 'tcp', { ua: 0 }),
    isUnfit: true,
  },
]);

test('ends within the hour that its own list says', () => {
  expect(pauseNla.endsAfterHours).toBe(1);
});
