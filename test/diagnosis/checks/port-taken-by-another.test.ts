import { portTakenByAnother } from '../../../diagnosis/checks/port-taken-by-another.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(portTakenByAnother, [
  { when: 'RDP holds it', outcome: 'ok' },
  { when: 'RDP is told by its process alone', but: inside({ own: '1240:svchost:' }), outcome: 'ok' },
  { when: 'nobody holds it', but: inside({ own: '-', tpid: 0 }), outcome: 'ok' },
  {
    when: 'another program holds it',
    but: inside({ own: '4711:evil<b>:W3SVC+WAS', tpid: 1240, hs: 'C', tcp: { pn: 3390 } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['Another program holds TCP 3390', 'evil<b> · W3SVC · WAS · PID 4711'],
  },
  {
    when: 'another program holds it and RDP does not run',
    but: inside({ own: '4:System:', tpid: undefined }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['System · PID 4'],
  },
  {
    when: 'another program holds it as well, and RDP does not answer',
    but: inside({ own: '1240:svchost:TermService,4711:proxy:', hs: 'C' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['as well', 'proxy · PID 4711'],
  },
  {
    when: 'another program holds it as well, and RDP answers',
    but: inside({ own: '1240:svchost:TermService,4711:proxy:' }),
    outcome: 'warning',
    says: ['as well'],
  },
]);
