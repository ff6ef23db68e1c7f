import { policyKeepsChanging } from '../../../diagnosis/checks/policy-keeps-changing.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(policyKeepsChanging, [
  { when: 'Group Policy works', outcome: 'ok' },
  {
    when: 'somebody switched it off',
    but: inside({ gpo: 4 }),
    outcome: 'warning',
    says: ['gpsvc · disabled'],
  },
  {
    when: 'it cannot be read',
    but: inside({ ev: { n: { gp1058: [3, 9] } } }),
    outcome: 'warning',
    says: ['Event 1058', 'cannot be read'],
  },
]);
