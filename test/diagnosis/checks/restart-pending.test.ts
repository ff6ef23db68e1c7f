import { restartPending } from '../../../diagnosis/checks/restart-pending.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(restartPending, [
  { when: 'nothing waits', outcome: 'ok' },
  { when: 'only files wait to be renamed', but: inside({ pend: 4 }), outcome: 'ok' },
  {
    when: 'updates wait',
    but: inside({ pend: 3 }),
    outcome: 'warning',
    says: ['Windows components, Windows Update', '3 days'],
  },
  {
    when: 'a name waits',
    but: inside({ pend: 8, up: undefined }),
    outcome: 'warning',
    says: ['computer name'],
  },
]);
