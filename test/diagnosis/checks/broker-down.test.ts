import { brokerDown } from '../../../diagnosis/checks/broker-down.ts';
import { inside } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';
import { testCheck } from './test-check.ts';

const services = (more: string) => `${String(guestAnswer().f['svc'])} ${more}`;

const wid = 'MSSQL$MICROSOFT##WID';

testCheck(brokerDown, [
  { when: 'it is no part of a farm', outcome: 'not-applicable' },
  {
    when: 'everything of the broker runs',
    but: inside({ role: { cb: 1 }, svc: services(`Tssdis=R2d ${wid}=R2d`) }),
    outcome: 'ok',
  },
  {
    when: 'its database does not run',
    but: inside({ role: { cb: 1 }, svc: services(`Tssdis=R2d ${wid}=S4d`), ev: { n: { sb2056: [7, 12] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: [wid, 'Event 2056', '×7'],
  },
  {
    when: 'only the log of the broker says so',
    but: inside({ role: { cb: 1 }, svc: services('Tssdis=R2d'), ev: { n: { sb2056: [1, 3] } } }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'a member of its farm heard that it is not ready',
    but: inside({ brk: { a: 1, l: 'broker-01' }, ev: { n: { bc1296: [4, 9] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 1296', 'does not answer'],
  },
]);
