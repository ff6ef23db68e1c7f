import { withFacts } from '../../remedies/parts/effects.ts';
import { uninstallUnusedRoles } from '../../remedies/uninstall-unused-roles.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(uninstallUnusedRoles, [
  {
    when: 'the machine is its own licence server and belongs to no domain',
    scenarios: ['licensing-role-unused'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'feature-remove', feature: 'RDS-RD-Server' },
      { do: 'feature-remove', feature: 'RDS-Licensing' },
    ],
    restarts: true,
  },
  {
    when: 'machines of a domain may name it',
    scenarios: ['licensing-role-unused'],
    but: (evidence) => withFacts(evidence, { dom: { j: 1, r: 3, dc: 0, sc: 1 } }),
    isUnfit: true,
  },
  { when: 'there is no licence server on it', scenarios: ['session-host-role-unused'], isUnfit: true },
]);
