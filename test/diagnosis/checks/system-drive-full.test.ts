import { systemDriveFull } from '../../../diagnosis/checks/system-drive-full.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(systemDriveFull, [
  { when: 'there is room', outcome: 'ok' },
  { when: 'it cannot be told', but: inside({ dsk: undefined }), outcome: 'not-applicable' },
  { when: 'there is little', but: inside({ dsk: '300/129000' }), outcome: 'warning' },
  {
    when: 'there is none',
    but: inside({ dsk: '12/129000' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['12 of 129000 MB'],
  },
]);
