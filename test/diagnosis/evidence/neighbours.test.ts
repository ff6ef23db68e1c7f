import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { neighbours } from '../../../diagnosis/evidence/neighbours.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { all } from '../../../simulator/world/world.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('neighbours', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('finds the watcher and the Bastion in one question', async () => {
    const { value } = there(await see(looking.azure, neighbours));
    expect(value.watchers).toMatchObject([{ name: 'NetworkWatcher_japaneast', location: 'japaneast' }]);
    expect(value.bastions).toMatchObject([{ name: 'bastion-hub', sku: 'Standard', prefix: '10.0.1.0/26' }]);
    expect(value.bastions[0]?.peers.map((id) => id.split('/').at(-1))).toEqual(['vnet-prod', 'vnet-dev']);
    expect(looking.traced.map(({ operation }) => operation)).toEqual(['Resources']);
  });

  test('finds a Bastion of another subscription, and no watcher of one', async () => {
    const vm = ask().vm.replace(subscriptionIds.production, subscriptionIds.development);
    const { value } = there(await see(looking.azure, neighbours, ask('web-01', { vm })));
    expect(value.bastions).toHaveLength(1);
    expect(value.watchers.every(({ id }) => id.includes(subscriptionIds.development))).toBe(true);
  });

  test('leaves out networks whose peering is not connected', async () => {
    const hub = all(looking.world, 'Microsoft.Network/virtualNetworks').find(
      ({ name }) => name === 'vnet-hub',
    );
    for (const { properties } of hub?.properties.virtualNetworkPeerings ?? []) {
      properties.peeringState = 'Disconnected';
    }
    const { value } = there(await see(looking.azure, neighbours));
    expect(value.bastions[0]?.peers).toEqual([]);
  });

  evidenceTests(neighbours, { operation: 'Resources' });
});
