import { publicAddressMissing } from '../../../diagnosis/checks/public-address-missing.ts';
import { changedBy, ids, nic } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const none = nic({}, { publicAddress: undefined });

testCheck(publicAddressMissing, [
  { when: 'there is a public address', outcome: 'ok' },
  {
    when: 'there is none',
    but: { ...none, ...changedBy('suzuki', ids.nic) },
    outcome: 'problem',
    certainty: 'likely',
    says: ['web-01 cannot be reached from the Internet', 'web-01-nic', 'suzuki'],
  },
  {
    when: 'a NAT rule leads to it',
    but: nic({}, { publicAddress: undefined, natRules: [`${ids.balancer}/inboundNatRules/rdp`] }),
    outcome: 'ok',
  },
  {
    when: 'the person comes over VPN',
    but: none,
    asked: { wayIn: { kind: 'private', address: '192.168.1.5' } },
    outcome: 'not-applicable',
  },
  { when: 'nobody said how', but: none, asked: { wayIn: { kind: 'not-told' } }, outcome: 'not-applicable' },
]);
