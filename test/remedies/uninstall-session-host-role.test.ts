import { uninstallSessionHostRole } from '../../remedies/uninstall-session-host-role.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(uninstallSessionHostRole, [
  {
    when: 'somebody installed it only to administer the machine',
    scenarios: ['session-host-role-unused'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'feature-remove', feature: 'RDS-RD-Server' },
    ],
    restarts: true,
  },
  {
    when: 'the machine is its own licence server and belongs to no domain',
    scenarios: ['licensing-role-unused'],
    isUnfit: true,
  },
]);
