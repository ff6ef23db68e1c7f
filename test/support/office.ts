import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../simulator/world/build.ts';
import { put, type World } from '../../simulator/world/world.ts';
import { subscription, type TestMoment, testWorld } from './practice.ts';

/** A small office: one Windows VM behind a public address, with all that belongs to it. */
export type Office = {
  readonly world: World;
  readonly group: string;
  readonly vm: string;
  readonly networkInterface: string;
  readonly networkSecurityGroup: string;
  readonly publicIpAddress: string;
  readonly virtualNetwork: string;
  readonly routeTable: string;
  readonly watcher: string;
  readonly disk: string;
};

export function testOffice(time: TestMoment): Office {
  const world = testWorld(time);
  const moment = time.moment();
  const place = addGroup(world, { subscription, name: 'rg-prod', location: 'japaneast' }, moment);
  const nsg = addNetworkSecurityGroup(place, 'nsg-web', {
    'allow-rdp': { access: 'Allow', priority: 300, destinationPortRange: '3389' },
  });
  const routeTable = put(
    world,
    {
      id: `${place.group}/providers/Microsoft.Network/routeTables/rt-web`,
      type: 'Microsoft.Network/routeTables',
      location: 'japaneast',
      properties: { resourceGuid: time.newId(), routes: [], disableBgpRoutePropagation: false },
    },
    moment,
  );
  const vnet = addVirtualNetwork(place, 'vnet-1', {
    prefixes: ['10.1.0.0/16'],
    subnets: {
      web: {
        addressPrefix: '10.1.1.0/24',
        networkSecurityGroup: { id: nsg.id },
        routeTable: { id: routeTable.id },
      },
    },
  });
  const address = addPublicIpAddress(place, 'web-01-ip', { address: '20.1.2.3' });
  const nic = addNetworkInterface(place, 'web-01-nic', {
    subnet: `${vnet.id}/subnets/web`,
    address: '10.1.1.4',
    publicIpAddress: address.id,
  });
  const vm = addVirtualMachine(place, 'web-01', {
    networkInterfaces: [nic.id],
    tags: { env: '<b>prod</b>' },
  });
  const watcher = put(
    world,
    {
      id: `${place.group}/providers/Microsoft.Network/networkWatchers/NetworkWatcher_japaneast`,
      type: 'Microsoft.Network/networkWatchers',
      location: 'japaneast',
      properties: {},
    },
    moment,
  );
  return {
    world,
    group: place.group,
    vm: vm.id,
    networkInterface: nic.id,
    networkSecurityGroup: nsg.id,
    publicIpAddress: address.id,
    virtualNetwork: vnet.id,
    routeTable: routeTable.id,
    watcher: watcher.id,
    disk: vm.properties.storageProfile.osDisk.managedDisk.id,
  };
}
