import { acceptFirewallExceptions } from '../../remedies/accept-firewall-exceptions.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(acceptFirewallExceptions, [
  {
    when: 'all that comes in is blocked',
    scenarios: ['firewall-shields-up'],
    inside: [
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile',
        name: 'DoNotAllowExceptions',
        set: { kind: 'DWord', data: 0 },
      },
    ],
  },
  {
    when: 'in the network of the domain',
    scenarios: ['firewall-shields-up'],
    on: 'app-03',
    inside: [
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile',
        name: 'DoNotAllowExceptions',
        set: { kind: 'DWord', data: 0 },
      },
    ],
  },
  {
    when: 'a policy says so',
    scenarios: ['firewall-shields-up'],
    but: (evidence) =>
      withFacts(evidence, ({ fwp }) => ({
        fwp: String(fwp).replace(/U:(....):(..).(.)/, 'U:$1:$21$3'),
      })),
    cannot: 'A policy sets this',
  },
]);
