import { nicFailed } from '../../../diagnosis/checks/nic-failed.ts';
import { changedBy, ids, nic } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const looked = 'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action';

testCheck(nicFailed, [
  { when: 'it is well', outcome: 'ok' },
  { when: 'it is being changed', but: nic({ provisioningState: 'Updating' }), outcome: 'ok' },
  {
    when: 'the primary one failed',
    but: { ...nic({ provisioningState: 'Failed' }), ...changedBy('pipeline', ids.nic) },
    outcome: 'problem',
    certainty: 'sure',
    says: ['web-01-nic · provisioning failed', 'pipeline'],
  },
  {
    when: 'somebody only looked at its rules',
    but: { ...nic({ provisioningState: 'Failed' }), ...changedBy('the bot', ids.nic, looked) },
    outcome: 'problem',
    certainty: 'sure',
    saysNot: ['the bot'],
  },
  {
    when: 'another one failed',
    but: nic({ provisioningState: 'Failed', primary: false }),
    outcome: 'warning',
  },
]);
