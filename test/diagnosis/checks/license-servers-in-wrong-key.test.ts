import { licenseServersInWrongKey } from '../../../diagnosis/checks/license-servers-in-wrong-key.ts';
import { sessionHost, untoldGrace, untoldServers } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(licenseServersInWrongKey, [
  { when: 'it is no session host', outcome: 'not-applicable' },
  {
    when: 'they stand one key too high',
    but: sessionHost({ m: 2, w: 'lic-01 lic-02' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['lic-01, lic-02', String.raw`Parameters\\LicenseServers`],
  },
  {
    when: 'they stand in the right key too',
    but: sessionHost({ m: 2, w: 'lic-01', s: 'lic-01' }, { servers: 'lic-01' }),
    outcome: 'ok',
  },
  {
    when: 'a policy names others',
    but: sessionHost({ m: 2, w: 'lic-01' }, { pol: { ls: 'lic-09' } }),
    outcome: 'ok',
  },
  {
    when: 'the grace period still runs',
    but: sessionHost({ w: 'lic-01' }, { grace: 5 }),
    outcome: 'warning',
  },
  {
    when: 'Windows does not tell the grace period',
    but: untoldGrace({ w: 'lic-01' }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'Windows does not tell which servers it has',
    but: untoldServers({ w: 'lic-01' }),
    outcome: 'problem',
    certainty: 'likely',
  },
]);
