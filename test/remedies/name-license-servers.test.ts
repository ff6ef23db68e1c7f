import { nameLicenseServers } from '../../remedies/name-license-servers.ts';
import { withFacts, withValuesOf } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(nameLicenseServers, [
  {
    when: 'the one that is named was taken away',
    scenarios: ['license-server-unreachable'],
    choices: { servers: ['lic-01.corp.contoso.example'] },
    inside: [
      {
        do: 'need',
        that: 'registry-is',
        key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
        name: 'LicenseServers',
        data: null,
      },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService\\Parameters\\LicenseServers',
        name: 'SpecifiedLicenseServers',
        set: { kind: 'MultiString', data: ['lic-01.corp.contoso.example'] },
      },
    ],
  },
  {
    when: 'others are written where Windows does not look',
    scenarios: ['license-server-unreachable'],
    but: (evidence) => withValuesOf(evidence, 'lic', { w: 'lic-02' }),
    choices: { servers: ['lic-01.corp.contoso.example'] },
    inside: [
      {
        do: 'need',
        that: 'registry-is',
        key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
        name: 'LicenseServers',
        data: null,
      },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService\\Parameters\\LicenseServers',
        name: 'SpecifiedLicenseServers',
        set: { kind: 'MultiString', data: ['lic-01.corp.contoso.example'] },
      },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService\\Parameters',
        name: 'SpecifiedLicenseServers',
        set: { kind: 'none' },
      },
    ],
  },
  { when: 'nobody told which', scenarios: ['license-server-unreachable'], cannot: 'Tell the names' },
  {
    when: 'exactly that one is named already',
    scenarios: ['license-server-unreachable'],
    choices: { servers: ['LIC-OLD.corp.contoso.example'] },
    cannot: 'TCP 135',
  },
  {
    when: 'a policy names them',
    scenarios: ['license-server-unreachable'],
    but: (evidence) => withFacts(evidence, { pol: { ls: 'lic-old.corp.contoso.example' } }),
    choices: { servers: ['lic-01.corp.contoso.example'] },
    cannot: 'policy',
  },
]);
