import { vmStopped } from '../../../diagnosis/checks/vm-stopped.ts';
import { changedBy, ids, machine, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const deallocate = 'Microsoft.Compute/virtualMachines/deallocate/action';
const start = 'Microsoft.Compute/virtualMachines/start/action';

testCheck(vmStopped, [
  { when: 'it runs', outcome: 'ok' },
  {
    when: 'somebody deallocated it',
    but: { ...machine({ power: 'PowerState/deallocated' }), ...changedBy('suzuki', ids.vm, deallocate) },
    outcome: 'problem',
    certainty: 'sure',
    says: ['web-01 is stopped', 'by suzuki'],
    saysNot: ['from inside'],
  },
  {
    when: 'it was shut down from inside',
    but: machine({ power: 'PowerState/stopped' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['from inside Windows'],
  },
  {
    when: 'somebody started it, and it was shut down from inside',
    but: { ...machine({ power: 'PowerState/stopped' }), ...changedBy('suzuki', ids.vm, start) },
    outcome: 'problem',
    certainty: 'sure',
    says: ['from inside Windows'],
    saysNot: ['suzuki'],
  },
  {
    when: 'nobody knows who stopped it',
    but: { ...machine({ power: 'PowerState/stopped' }), 'activity-log': missing() },
    outcome: 'problem',
    certainty: 'sure',
    saysNot: ['from inside', 'Changed'],
  },
  {
    when: 'another change was made to it',
    but: {
      ...machine({ power: 'PowerState/deallocated' }),
      ...changedBy('suzuki', ids.vm, 'Microsoft.Compute/virtualMachines/write'),
    },
    outcome: 'problem',
    certainty: 'sure',
    saysNot: ['suzuki'],
  },
  {
    when: 'it stops',
    but: machine({ power: 'PowerState/deallocating' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it shuts down',
    but: machine({ power: 'PowerState/stopping' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it starts',
    but: machine({ power: 'PowerState/starting' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['Wait a few minutes'],
  },
  { when: 'Azure does not say', but: machine({ power: undefined }), outcome: 'unknown' },
]);
