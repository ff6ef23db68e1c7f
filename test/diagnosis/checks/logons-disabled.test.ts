import { logonsDisabled } from '../../../diagnosis/checks/logons-disabled.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(logonsDisabled, [
  { when: 'everybody may sign in', outcome: 'ok' },
  {
    when: 'the listener lets nobody sign in',
    but: inside({ tcp: { pn: 3389, ld: 1 }, ev: { n: { ra1071: [3, 12] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['logons are disabled', 'fLogonDisabled', '1 · HKLM', 'Event 1071', '×3'],
  },
  {
    when: 'Terminal Server lets nobody sign in',
    but: inside({ ts: { dn: 0, tu: 1 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['TSUserEnabled'],
  },
  {
    when: 'the service says that nobody may sign in',
    but: inside({ tss: { a: 1, lo: 1, dr: 0 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['Logons', '1 · Win32_TerminalServiceSetting'],
    saysNot: ['drain'],
  },
  {
    when: 'it is in drain mode',
    but: inside({ ts: { dn: 0, dm: 1 }, tss: { a: 1, lo: 0, dr: 1 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is in drain mode', 'TSServerDrainMode', 'SessionBrokerDrainMode'],
  },
  {
    when: 'it is in drain mode and what the service says could not be read',
    but: inside({ ts: { dn: 0, dm: 2 }, tss: undefined }, { e: { tss: '80041002' } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['2 · HKLM'],
  },
  { when: 'nothing is set', but: inside({ ts: undefined, tcp: {}, tss: undefined }), outcome: 'ok' },
]);
