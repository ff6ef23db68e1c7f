import { nothingListens } from '../../../diagnosis/checks/nothing-listens.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

const nobody = { own: '-', hs: undefined };

testCheck(nothingListens, [
  { when: 'RDP listens', outcome: 'ok' },
  { when: 'another program listens', but: inside({ own: '4711:proxy:', hs: 'C' }), outcome: 'ok' },
  {
    when: 'RDP answers, though nobody saw who listens',
    but: inside({ own: '-' }),
    outcome: 'ok',
  },
  {
    when: 'the service runs and nothing listens',
    but: inside(
      { ...nobody, tcp: { pn: 3390 }, ev: { n: { rs1036: [1, 4], ro259: [2, 4] } } },
      {
        e: { hs: '0000274d' },
      },
    ),
    outcome: 'problem',
    certainty: 'likely',
    says: ['TCP 3390', 'its listener did not start', 'Event 1036', 'Event 259', 'running'],
  },
  {
    when: 'the service does not run',
    but: inside({ ...nobody, ...withServices({ TermService: 'S4d' }) }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['does not run', 'stopped · disabled'],
  },
]);
