import { safeMode } from '../../../diagnosis/checks/safe-mode.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

testCheck(safeMode, [
  { when: 'Windows booted as usual', outcome: 'ok' },
  {
    when: 'it booted into safe mode',
    but: inside({ safe: 1, hs: undefined }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['web-01 runs in safe mode', 'minimal'],
  },
  {
    when: 'it booted into safe mode with networking, and RDP does not answer',
    but: inside({ safe: 2, hs: 'T' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['with networking'],
  },
  {
    when: 'it booted into safe mode with networking, and RDP does not run',
    but: inside({ safe: 2, hs: undefined, ...withServices({ TermService: 'S3d' }) }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it booted into safe mode with networking, and RDP answers',
    but: inside({ safe: 2 }),
    outcome: 'warning',
    says: ['RDP answers'],
  },
]);
