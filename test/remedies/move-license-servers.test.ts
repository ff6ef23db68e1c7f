import { moveLicenseServers } from '../../remedies/move-license-servers.ts';
import { withValuesOf } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(moveLicenseServers, [
  {
    when: 'they stand one key too high',
    scenarios: ['license-servers-in-wrong-key'],
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
  {
    when: 'what stands there is no name',
    scenarios: ['license-servers-in-wrong-key'],
    but: (evidence) => withValuesOf(evidence, 'lic', { w: "lic-01';calc" }),
    cannot: 'not names of servers',
  },
]);
