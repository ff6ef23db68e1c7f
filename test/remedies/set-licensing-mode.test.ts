import type { GuestStep } from '../../guest/harness/step.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { setLicensingMode } from '../../remedies/set-licensing-mode.ts';
import { testRemedy } from './test-remedy.ts';

const noPolicy: GuestStep = {
  do: 'need',
  that: 'registry-is',
  key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
  name: 'LicensingMode',
  data: null,
};

testRemedy(setLicensingMode, [
  {
    when: 'none was ever chosen',
    scenarios: ['grace-period-over'],
    choices: { licences: 'per-user' },
    inside: [
      noPolicy,
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\RCM\\Licensing Core',
        name: 'LicensingMode',
        set: { kind: 'DWord', data: 4 },
      },
    ],
    next: 'license-server-unreachable',
  },
  {
    when: 'it is per user without a domain',
    check: 'per-user-without-domain',
    scenarios: ['per-user-without-domain'],
    choices: { licences: 'per-device' },
    inside: [
      noPolicy,
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\RCM\\Licensing Core',
        name: 'LicensingMode',
        set: { kind: 'DWord', data: 2 },
      },
    ],
  },
  {
    when: 'the grace period ends soon',
    check: 'grace-period-ends-soon',
    scenarios: ['grace-period-ends-soon'],
    choices: { licences: 'per-device' },
    inside: [
      noPolicy,
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\RCM\\Licensing Core',
        name: 'LicensingMode',
        set: { kind: 'DWord', data: 2 },
      },
    ],
  },
  { when: 'nobody told what was bought', scenarios: ['grace-period-over'], cannot: 'Tell how' },
  {
    when: 'somebody told per user for a machine without a domain',
    check: 'per-user-without-domain',
    scenarios: ['per-user-without-domain'],
    choices: { licences: 'per-user' },
    cannot: 'need a domain',
  },
  {
    when: 'a policy sets it',
    check: 'per-user-without-domain',
    scenarios: ['per-user-without-domain'],
    but: (evidence) => withFacts(evidence, { pol: { lm: 4 } }),
    choices: { licences: 'per-device' },
    cannot: 'policy',
  },
]);
