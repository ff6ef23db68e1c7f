import { portRangeExcluded } from '../../../diagnosis/checks/port-range-excluded.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

const excluded = { xr: '3380-3479', own: '-', hs: undefined };

testCheck(portRangeExcluded, [
  { when: 'no range has the port', outcome: 'ok' },
  { when: 'RDP listens all the same', but: inside({ xr: '3380-3479' }), outcome: 'ok' },
  {
    when: 'a range has the port and nothing listens',
    but: inside(excluded),
    outcome: 'problem',
    certainty: 'sure',
    says: ['TCP 3380-3479', 'keeps TCP 3389'],
  },
  {
    when: 'the service does not run',
    but: inside({ ...excluded, ...withServices({ TermService: 'S3d' }) }),
    outcome: 'problem',
    certainty: 'likely',
  },
]);
