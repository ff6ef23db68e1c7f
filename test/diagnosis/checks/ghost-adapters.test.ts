import { ghostAdapters } from '../../../diagnosis/checks/ghost-adapters.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(ghostAdapters, [
  { when: 'there are a few', but: inside({ gh: 49 }), outcome: 'ok' },
  { when: 'there are many', but: inside({ gh: 640 }), outcome: 'warning', says: ['640'] },
]);
