import { allowDomainCredentials } from '../../remedies/allow-domain-credentials.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(allowDomainCredentials, [
  {
    when: 'a baseline forbids it',
    scenarios: ['domain-credentials-disabled'],
    inside: [
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa',
        name: 'disabledomaincreds',
        set: { kind: 'DWord', data: 0 },
      },
    ],
  },
]);
