import { foreignFirewall } from '../../../diagnosis/checks/foreign-firewall.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const nobody = { ev: { n: { rc131: [1, 0] } } };

testCheck(foreignFirewall, [
  { when: 'there is none', outcome: 'ok' },
  {
    when: 'there is one, and people reach RDP',
    but: inside({ av: 'CSFalconService', fw3: '<b>Evil</b> Wall' }),
    outcome: 'warning',
    says: ['CSFalconService', '<b>Evil</b> Wall'],
  },
  {
    when: 'there is one, and nobody but the probe has reached RDP',
    but: inside({ av: 'CSFalconService', ...nobody }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['may keep RDP out'],
  },
  {
    when: 'nobody reaches RDP, which does not answer either',
    but: inside({ av: 'CSFalconService', ...nobody, hs: 'T' }),
    outcome: 'warning',
  },
  {
    when: 'the log could not be read',
    but: inside({ av: 'CSFalconService', ev: { un: { rc: '80070005' } } }),
    outcome: 'warning',
  },
]);
