import { termserviceStopped } from '../../../diagnosis/checks/termservice-stopped.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

testCheck(termserviceStopped, [
  { when: 'it runs', outcome: 'ok' },
  {
    when: 'it is stopped',
    but: inside({
      ...withServices({ TermService: 'S3d' }),
      ev: { n: { 'sm7034.TermService': [2, 8], 'sm7034.Spooler': [9, 1] } },
    }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is not running', 'stopped · starts on demand', 'Event 7034', '×2'],
    saysNot: ['Spooler'],
  },
  {
    when: 'it hangs on its way up',
    but: inside(withServices({ TermService: 'P3d' })),
    outcome: 'problem',
    certainty: 'likely',
    says: ['hangs'],
  },
  {
    when: 'it is not installed',
    but: inside(withServices({ TermService: undefined })),
    outcome: 'problem',
    certainty: 'sure',
    says: ['not installed'],
  },
  {
    when: 'Windows did not say in which state it is',
    but: inside(withServices({ TermService: '?3d' })),
    outcome: 'unknown',
  },
]);
