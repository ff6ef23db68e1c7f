import { oldNetworkDriver } from '../../../diagnosis/checks/old-network-driver.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(oldNetworkDriver, [
  { when: 'it is a newer one', outcome: 'ok' },
  { when: 'there is no such driver', but: inside({ nv: undefined }), outcome: 'ok' },
  {
    when: 'it is the one of 2016 that is known for it',
    but: inside({ nv: '14393.594' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['10.0.14393.594', 'KB4073562'],
  },
]);
