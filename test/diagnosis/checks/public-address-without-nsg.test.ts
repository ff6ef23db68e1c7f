import { publicAddressWithoutNsg } from '../../../diagnosis/checks/public-address-without-nsg.ts';
import { changedBy, healthy, ids, missing, nic } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const bare = {
  'virtual-network': {
    ...healthy['virtual-network'],
    subnets: [{ id: ids.subnet, name: 'web', prefixes: [] }],
  },
};
const basic = { 'public-addresses': [{ id: ids.address, name: 'web-01-pip', sku: 'Basic' }] };

testCheck(publicAddressWithoutNsg, [
  { when: 'the subnet has a group', outcome: 'ok' },
  {
    when: 'the interface has a group',
    but: { ...bare, ...nic({ networkSecurityGroup: ids.nsg }) },
    outcome: 'ok',
  },
  {
    when: 'there is none at all',
    but: { ...bare, ...changedBy('suzuki', ids.nic) },
    outcome: 'problem',
    certainty: 'sure',
    says: ['vnet-1/web', 'web-01-nic', 'suzuki'],
  },
  { when: 'the address is an old Basic one', but: { ...bare, ...basic }, outcome: 'not-applicable' },
  {
    when: 'there is no public address',
    but: { ...bare, ...nic({}, { publicAddress: undefined }) },
    outcome: 'not-applicable',
  },
  {
    when: 'the person comes through Bastion',
    but: bare,
    asked: { wayIn: { kind: 'bastion' } },
    outcome: 'not-applicable',
  },
  {
    when: 'the subnet was not seen',
    but: { 'virtual-network': missing() },
    outcome: 'unknown',
    missing: ['virtual-network'],
  },
  {
    when: 'the address was not seen',
    but: { ...bare, 'public-addresses': missing() },
    outcome: 'unknown',
    missing: ['public-addresses'],
  },
]);
