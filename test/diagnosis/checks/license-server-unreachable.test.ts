import { licenseServerUnreachable } from '../../../diagnosis/checks/license-server-unreachable.ts';
import { sessionHost, untoldGrace, untoldServers } from './licensed.ts';
import { testCheck } from './test-check.ts';

testCheck(licenseServerUnreachable, [
  { when: 'it is no session host', outcome: 'not-applicable' },
  {
    when: 'none is named',
    but: sessionHost({ m: 2 }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['knows no licence server'],
  },
  {
    when: 'the one that is named does not answer',
    but: sessionHost({ m: 2 }, { servers: 'lic-01', lsr: 'lic-01=T,10061' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['lic-01 · TCP 135: no answer · TCP 445: refused', '135 does not answer'],
  },
  {
    when: 'the name of the one that is named is not found',
    but: sessionHost({ m: 2 }, { servers: 'lic-01', lsr: 'lic-01=11001,11001' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['lic-01 · TCP 135: name not found (11001)', 'is not found (DNS)'],
    saysNot: ['does not answer'],
  },
  {
    when: 'a policy names it',
    but: sessionHost({ m: 2 }, { pol: { ls: 'lic-09' }, lsr: 'lic-09=T,T' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['come from a policy'],
  },
  {
    when: 'the grace period still runs',
    but: sessionHost({ m: 2 }, { grace: 90, servers: 'lic-01', lsr: 'lic-01=T,T' }),
    outcome: 'warning',
    says: ['90 days left', 'everybody still gets in'],
  },
  {
    when: 'one of two answers',
    but: sessionHost({ m: 2 }, { servers: 'lic-01 lic-02', lsr: 'lic-01=T,T lic-02=O,O' }),
    outcome: 'ok',
  },
  {
    when: 'none is named, and Windows does not tell the grace period',
    but: untoldGrace({ m: 2 }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['not known'],
  },
  {
    when: 'none is named in the registry, and Windows does not tell which it has',
    but: untoldServers({ m: 2 }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'a policy names it, and Windows does not tell which it has',
    but: untoldServers({ m: 2 }, { pol: { ls: 'lic-09' }, lsr: 'lic-09=T,T' }),
    outcome: 'problem',
    certainty: 'sure',
  },
]);
