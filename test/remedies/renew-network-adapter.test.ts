import { describe, expect, test } from '@jest/globals';
import { renewNetworkAdapter } from '../../remedies/renew-network-adapter.ts';
import { type Changes, healthy, ids, inside, machine, missing, nic } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, happened, reasonFor, stepsFor } from './azure-case.ts';

const check = 'static-address';
const typed = inside({ nic: ['2/0/0/10.1.1.99/10.1.1.1/168.63.129.16/netvsc/000D0A010104'] });

const subnetOf = (...prefixes: string[]): Changes => ({
  'virtual-network': {
    ...healthy['virtual-network'],
    subnets: healthy['virtual-network'].subnets.map((subnet) => ({ ...subnet, prefixes })),
  },
});

test('another address, and its own again; Windows starts twice', () => {
  const one = { check, but: typed };
  const again = [
    { kind: 'power', vm: ids.vm, change: 'restart' },
    { kind: 'wait', vm: ids.vm, for: 'agent' },
  ];
  expect(stepsFor(renewNetworkAdapter, one)).toEqual([
    { kind: 'nic-address', nic: ids.nic, address: '10.1.1.254' },
    ...again,
    { kind: 'nic-address', nic: ids.nic, address: '10.1.1.4' },
    ...again,
  ]);
  expect(foundBy(renewNetworkAdapter, one)).toEqual({ before: [check], after: [] });
});

describe('which other address', () => {
  test.each<[string, Changes, string]>([
    ['the last of a small subnet', subnetOf('10.1.1.0/29'), '10.1.1.6'],
    [
      'of the prefix that the machine is in',
      subnetOf('10.9.0.0/24', 'fd00::/64', '10.1.1.0/26'),
      '10.1.1.62',
    ],
    ['the one before, where the last is its own', nic({}, { address: '10.1.1.254' }), '10.1.1.253'],
  ])('%s', (_, but, address) => {
    expect(stepsFor(renewNetworkAdapter, { check, but: { ...typed, ...but } })[0]).toMatchObject({ address });
  });

  test.each<[string, Changes]>([
    ['the network was not seen', { 'virtual-network': missing() }],
    ['the subnet is another one', subnetOf('10.9.0.0/24')],
  ])('%s: nothing is changed', (_, but) => {
    expect(reasonFor(renewNetworkAdapter, { check, but: { ...typed, ...but } })).toContain(
      'could not see which addresses',
    );
  });
});

test('a machine that does not answer is restarted and moved first', () => {
  const silent = machine({ agent: undefined });
  const moved = happened({
    resource: ids.vm,
    operation: 'Microsoft.Compute/virtualMachines/redeploy/action',
  });
  const fits = (but: Changes) => renewNetworkAdapter.fits?.(givenBy({ check: 'agent-not-ready', but }));
  expect(fits(silent)).toBe(false);
  expect(fits({ ...silent, ...moved })).toBe(true);
});
