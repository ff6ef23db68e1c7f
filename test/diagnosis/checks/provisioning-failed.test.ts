import { provisioningFailed } from '../../../diagnosis/checks/provisioning-failed.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(provisioningFailed, [
  { when: 'the last change succeeded', outcome: 'ok' },
  {
    when: 'a change is under way',
    but: machine({ provisioning: { code: 'ProvisioningState/updating' } }),
    outcome: 'ok',
  },
  {
    when: 'the last change failed',
    but: machine({
      provisioning: { code: 'ProvisioningState/failed/AllocationFailed', message: 'No room.' },
    }),
    outcome: 'warning',
    says: ['AllocationFailed', 'No room.'],
  },
  {
    when: 'only the resource says that it failed',
    but: machine({ provisioning: undefined, provisioningState: 'Failed' }),
    outcome: 'warning',
    says: ['Failed'],
    saysNot: ['ProvisioningState/'],
  },
]);
