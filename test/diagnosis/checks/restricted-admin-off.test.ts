import { restrictedAdminOff } from '../../../diagnosis/checks/restricted-admin-off.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const sec = { dd: 0, lm: 3, bp: 1, fi: 0 };

testCheck(restrictedAdminOff, [
  { when: 'nothing is set', outcome: 'ok' },
  { when: 'it is on', but: inside({ sec: { ...sec, ra: 0 } }), outcome: 'ok' },
  {
    when: 'somebody switched it off',
    but: inside({ sec: { ...sec, ra: 1 } }),
    outcome: 'warning',
    says: ['DisableRestrictedAdmin', '/restrictedAdmin'],
  },
]);
