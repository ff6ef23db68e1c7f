import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Route } from '../../../simulator/world/network.ts';
import { find, put } from '../../../simulator/world/world.ts';
import { addWatcherAgent, machineId, startTwoMachines, type TwoMachines } from './two-machines.ts';

let practice: TwoMachines;
beforeEach(async () => {
  practice = await startTwoMachines();
  addWatcherAgent(practice.place, 'web');
});
afterEach(() => practice.close());

/** Routes of the subnet apply to both machines, so they are about the source's address only: what `db` answers. */
function routeAnswers(route: Omit<Route, 'addressPrefix'>): void {
  const { world, place } = practice;
  const type = 'Microsoft.Network/routeTables' as const;
  const table = `${place.group}/providers/${type}/table`;
  const properties = {
    resourceGuid: 'guid',
    routes: [{ name: 'back', properties: { addressPrefix: '10.0.0.4/32', ...route } }],
    disableBgpRoutePropagation: false,
  };
  put(world, { id: table, type, location: 'japaneast', properties }, place.moment);
  const network = `${place.group}/providers/Microsoft.Network/virtualNetworks/vnet`;
  const subnet = find(world, 'Microsoft.Network/virtualNetworks', network)?.properties.subnets[0];
  if (subnet) subnet.properties.routeTable = { id: table };
}

const check = () =>
  practice
    .sdk()
    .network.networkWatchers.beginCheckConnectivityAndWait(
      'NetworkWatcherRG',
      'NetworkWatcher_japaneast',
      { source: { resourceId: machineId('web') }, destination: { resourceId: machineId('db'), port: 3389 } },
      { updateIntervalInMs: 1 },
    );

test.each([
  ['dropped', { nextHopType: 'None' }, 'UserDefinedRoute'],
  [
    'sent to an appliance that is not there',
    { nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.0.0.77' },
    'UserDefinedRoute',
  ],
  ['sent to the internet', { nextHopType: 'Internet' }, 'DestinationUnreachable'],
  ['sent to itself', { nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.0.0.5' }, 'UDRLoop'],
] as const)('an answer that is %s makes the destination unreachable', async (_, route, type) => {
  routeAnswers(route);
  const found = await check();
  expect(found.connectionStatus).toBe('Unreachable');
  expect(found.hops?.at(-1)?.issues?.map(({ origin, type }) => [origin, type])).toEqual([['Outbound', type]]);
});

test('an answer that finds its way makes it reachable', async () => {
  routeAnswers({ nextHopType: 'VnetLocal' });
  expect(await check()).toMatchObject({ connectionStatus: 'Reachable' });
});
