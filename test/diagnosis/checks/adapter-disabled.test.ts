import { adapterDisabled } from '../../../diagnosis/checks/adapter-disabled.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const healthy = '2/0/1/10.1.1.4/10.1.1.1/168.63.129.16/netvsc/000D0A010104';

testCheck(adapterDisabled, [
  { when: 'all work', outcome: 'ok' },
  {
    when: 'the only one is disabled',
    but: inside({ nic: ['0/22/1////netvsc/000D0A010104'] }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['000D0A010104 · disabled (code 22)', '10.1.1.4'],
  },
  {
    when: 'another one is disabled',
    but: inside({ nic: [healthy, '5/22/1////netvsc/000D0A010204'] }),
    outcome: 'warning',
    saysNot: ['Not reached'],
  },
]);
