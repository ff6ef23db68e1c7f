import { certificateExpired } from '../../../diagnosis/checks/certificate-expired.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const expired = { rd: 'a1b2c3d4:-3:31:1:1' };
const event = { ev: { n: { 'rs1058.80070005': [2, 30] } } };

testCheck(certificateExpired, [
  { when: 'it has days left', outcome: 'ok' },
  {
    when: 'it has expired, and RDP works',
    but: inside(expired),
    outcome: 'warning',
    says: ['has expired', 'expired 3 days ago', 'clients warn'],
    saysNot: ['1058'],
  },
  {
    when: 'it has expired, could not be replaced, and nothing works',
    but: inside({ ...expired, hs: 'C', ...event }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['tried to replace it, but could not', 'Event 1058', '0x80070005'],
  },
  {
    when: 'it has expired, and nothing works',
    but: inside({ ...expired, hs: 'C' }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'it could not be replaced, and nobody knows what works',
    but: inside({ ...expired, ...event, hs: undefined }, { slow: ['lst'] }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'nobody knows what works',
    but: inside({ ...expired, hs: undefined }, { slow: ['lst'] }),
    outcome: 'warning',
  },
  {
    when: 'the one that somebody bound has expired',
    but: inside({ bnd: 'M:0badcafe:-40:31:1:0', hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Somebody bound', '0badcafe… · issued by a certification authority · expired 40 days ago'],
  },
  {
    when: 'an older one lies beside the one in use',
    but: inside({ rd: '00000001:-200:31:1:1,a1b2c3d4:150:31:1:1' }),
    outcome: 'ok',
  },
  {
    when: 'an older one lies beside, and nobody says which is in use',
    but: inside({ rd: '00000001:-200:31:1:1,a1b2c3d4:150:31:1:1', ssc: undefined }),
    outcome: 'ok',
  },
  { when: 'there is none', but: inside({ rd: '-' }), outcome: 'not-applicable' },
]);
