import { listenerDisabled } from '../../../diagnosis/checks/listener-disabled.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const silent = { hs: undefined };

testCheck(listenerDisabled, [
  { when: 'it is on', outcome: 'ok' },
  { when: 'its name is written in capitals', but: inside({ lsn: 'RDP-TCP' }), outcome: 'ok' },
  { when: 'nothing is set, which is on', but: inside({ tcp: { pn: 3389 }, ...silent }), outcome: 'ok' },
  {
    when: 'it is off',
    but: inside({ tcp: { pn: 3389, ew: 0 }, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is disabled', 'fEnableWinStation', '0 · HKLM'],
  },
  {
    when: 'its key is gone',
    but: inside({ tcp: undefined, lsn: 'ICA-Tcp EH-Tcp', ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is gone', 'ICA-Tcp, EH-Tcp'],
  },
  {
    when: 'no listener is left',
    but: inside({ lsn: '-', ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['none'],
  },
  {
    when: 'RDP still answers',
    but: inside({ tcp: { pn: 3389, ew: 0 } }),
    outcome: 'warning',
    says: ['next restart'],
  },
]);
