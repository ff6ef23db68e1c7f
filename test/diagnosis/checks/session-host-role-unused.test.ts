import { sessionHostRoleUnused } from '../../../diagnosis/checks/session-host-role-unused.ts';
import { sessionHost } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(sessionHostRoleUnused, [
  { when: 'it has no such role', outcome: 'not-applicable' },
  {
    when: 'hardly anybody uses it and licensing was never set up',
    but: sessionHost({}, { ses: '1/1/4' }),
    outcome: 'warning',
    says: ['"value":"2"', '0 days left'],
  },
  { when: 'people use it', but: sessionHost({}, { ses: '9/3/14' }), outcome: 'ok' },
  { when: 'licensing is set up', but: sessionHost({ m: 2 }), outcome: 'ok' },
]);
