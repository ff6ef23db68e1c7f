import { boundToOneAdapter } from '../../../diagnosis/checks/bound-to-one-adapter.ts';
import { inside, missing } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

const bound = (facts: Readonly<Record<string, unknown>>) => inside({ tcp: { pn: 3389, la: 2 }, ...facts });

testCheck(boundToOneAdapter, [
  { when: 'it listens everywhere', outcome: 'ok' },
  {
    when: 'it is bound to the adapter at which packets arrive',
    but: bound({ la: '10.1.1.4' }),
    outcome: 'ok',
  },
  {
    when: 'it is bound to an adapter at another address',
    but: bound({ la: '10.1.9.9', own: '1240:svchost:TermService,4711:proxy:' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['LanAdapter', '2 · HKLM', '10.1.9.9', '10.1.1.4'],
  },
  {
    when: 'it is bound to an adapter that is gone',
    but: bound({ la: '-', own: '-' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['listens nowhere'],
  },
  {
    when: 'it is bound and does not run',
    but: bound({ la: '-', own: '-', ...withServices({ TermService: 'S3d' }) }),
    outcome: 'warning',
    says: ['does not run now'],
  },
  {
    when: 'nothing is bound and nothing listens',
    but: inside({ la: '-', own: '-' }),
    outcome: 'ok',
  },
  {
    when: 'another program listens at another address',
    but: inside({ la: '127.0.0.1', own: '4711:proxy:' }),
    outcome: 'ok',
  },
  {
    when: 'nobody saw at which address packets arrive',
    but: { ...bound({ la: '10.1.9.9' }), 'network-interfaces': missing() },
    outcome: 'unknown',
    missing: ['network-interfaces'],
  },
]);
