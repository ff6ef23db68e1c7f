import { expect, test } from '@jest/globals';
import { rewriteNetworkInterface } from '../../remedies/rewrite-network-interface.ts';
import { healthy, ids, nic } from '../diagnosis/healthy-case.ts';
import { besides, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(rewriteNetworkInterface, [
  {
    when: 'a deployment broke off in the middle',
    scenarios: ['nic-failed'],
    on: 'web-01',
    steps: (vm) => [{ kind: 'nic-rewrite', nic: `${besides(vm)}/networkInterfaces/web-01-nic` }],
  },
]);

test('each that failed is written again, and no other', () => {
  const failed = nic({ provisioningState: 'Failed' })['network-interfaces'];
  if (!Array.isArray(failed)) throw new Error('It is there.');
  const others = healthy['network-interfaces'].map((one) => ({ ...one, id: `${one.id}-2`, primary: false }));
  const third = failed.map((one) => ({ ...one, id: `${one.id}-3`, primary: false }));
  const but = { 'network-interfaces': [...failed, ...others, ...third] };
  expect(stepsFor(rewriteNetworkInterface, { check: 'nic-failed', but })).toEqual([
    { kind: 'nic-rewrite', nic: ids.nic },
    { kind: 'nic-rewrite', nic: `${ids.nic}-3` },
  ]);
});
