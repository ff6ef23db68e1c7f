import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResourceId } from '../../base/resource-id.ts';
import { findMachines, type MachineReference } from '../../diagnosis/find-machines.ts';
import { addNetworkInterface, addVirtualMachine } from '../../simulator/world/build.ts';
import { subscriptionIds } from '../../simulator/world/practice/ids.ts';
import { all, keyOf } from '../../simulator/world/world.ts';
import { idOf } from '../support/azure.ts';
import { type Looking, machineNamed, startLooking } from '../support/looking.ts';

describe('finding a machine', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking();
  });
  afterAll(() => looking.practice.close());

  const find = async (reference: MachineReference, isInScope: (id: ResourceId) => boolean = () => true) => {
    const found = await findMachines(looking.azure, reference, { isInScope });
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value;
  };

  test('by its name, in any case, by one question', async () => {
    const before = looking.traced.length;
    expect(await find({ by: 'name', name: 'WEB-01' })).toMatchObject([
      {
        id: machineNamed('web-01'),
        name: 'web-01',
        group: 'rg-prod',
        subscription: expect.any(String),
        location: 'japaneast',
        os: 'Windows',
        power: 'running',
      },
    ]);
    expect(looking.traced.slice(before).map(({ operation }) => operation)).toEqual(['Resources']);
  });

  test('by its group and name', async () => {
    expect(await find({ by: 'group', group: 'RG-PROD', name: 'db-03' })).toMatchObject([
      { power: 'deallocated' },
    ]);
    expect(await find({ by: 'group', group: 'rg-dev', name: 'db-03' })).toEqual([]);
  });

  test('by its id, as Azure knows it now', async () => {
    const before = looking.traced.length;
    expect(await find({ by: 'id', id: idOf(machineNamed('lnx-01')) })).toMatchObject([
      { name: 'lnx-01', group: 'rg-prod', os: 'Linux', power: 'running' },
    ]);
    expect(looking.traced.slice(before).map(({ operation }) => operation)).toEqual(['VirtualMachines_Get']);
    expect(await find({ by: 'id', id: idOf(machineNamed('web-99')) })).toEqual([]);
  });

  test('nothing outside the scope, and Azure is not even asked about such an id', async () => {
    const development = (id: ResourceId) => id.subscription === subscriptionIds.development;
    expect(await find({ by: 'name', name: 'web-01' }, development)).toEqual([]);
    const before = looking.traced.length;
    expect(await find({ by: 'id', id: idOf(machineNamed('web-01')) }, development)).toEqual([]);
    expect(looking.traced).toHaveLength(before);
  });

  test('a name that tries to be a query is only a name', async () => {
    expect(await find({ by: 'name', name: "' or true or name == '" })).toEqual([]);
    expect(await find({ by: 'group', group: "') or (true", name: 'web-01' })).toEqual([]);
  });

  test('of many with one name those that run come first, and no more than eleven', async () => {
    const group = all(looking.world, 'Microsoft.Resources/resourceGroups').find(
      ({ name }) => name === 'rg-prod',
    );
    const subnet = all(looking.world, 'Microsoft.Network/virtualNetworks').find(
      ({ name }) => name === 'vnet-prod',
    );
    for (let number = 0; number < 14; number += 1) {
      const place = {
        world: looking.world,
        group: `${group?.id}-${number}`,
        location: 'japaneast',
        moment: looking.time.moment(),
      };
      const nic = addNetworkInterface(place, 'same-nic', {
        subnet: `${subnet?.id}/subnets/web`,
        address: `10.1.1.${100 + number}`,
      });
      const vm = addVirtualMachine(place, 'same', { networkInterfaces: [nic.id] });
      const machine = looking.world.machines[keyOf(vm.id)];
      if (machine && number < 10) machine.power = 'deallocated';
    }
    const found = await find({ by: 'name', name: 'same' });
    expect(found).toHaveLength(11);
    expect(found.map(({ power }) => power)).toEqual([
      ...Array.from({ length: 4 }, () => 'running'),
      ...Array.from({ length: 7 }, () => 'deallocated'),
    ]);
  });

  test('what Azure does not answer is a failure, not an empty list', async () => {
    looking.deny('Microsoft.Compute/virtualMachines/read');
    const found = await findMachines(
      looking.azure,
      { by: 'id', id: idOf(machineNamed('web-01')) },
      { isInScope: () => true },
    );
    expect(found).toMatchObject({ ok: false, failure: { reason: 'forbidden' } });
  });
});
