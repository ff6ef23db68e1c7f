import { noDefaultGateway } from '../../../diagnosis/checks/no-default-gateway.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(noDefaultGateway, [
  { when: 'there is one', outcome: 'ok' },
  {
    when: 'there is none',
    but: inside({ rt: '-' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['none', '10.1.1.4'],
  },
]);
