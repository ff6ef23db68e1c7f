import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualMachine,
  addVirtualNetwork,
  type Place,
} from '../../../simulator/world/build.ts';
import { put } from '../../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

export type TwoMachines = TestPractice & { readonly place: Place };

export const machineId = (name: string): string =>
  `${subscription}/resourceGroups/app/providers/Microsoft.Compute/virtualMachines/${name}`;

/** `web` (10.0.0.4) and `db` (10.0.0.5) in a subnet with the group `nsg`, a watcher for japaneast and one for japanwest. */
export async function startTwoMachines(): Promise<TwoMachines> {
  const time = testMoment();
  const world = testWorld(time);
  const group = (name: string) =>
    addGroup(world, { subscription, name, location: 'japaneast' }, time.moment());
  const watchers = group('NetworkWatcherRG');
  for (const location of ['japaneast', 'japanwest']) {
    const type = 'Microsoft.Network/networkWatchers' as const;
    const id = `${watchers.group}/providers/${type}/NetworkWatcher_${location}`;
    put(world, { id, type, location, properties: {} }, time.moment());
  }
  const place = group('app');
  const nsg = addNetworkSecurityGroup(place, 'nsg');
  const apps = { addressPrefix: '10.0.0.0/24', networkSecurityGroup: { id: nsg.id } };
  const network = addVirtualNetwork(place, 'vnet', { prefixes: ['10.0.0.0/16'], subnets: { apps } });
  for (const [name, address] of [
    ['web', '10.0.0.4'],
    ['db', '10.0.0.5'],
  ] as const) {
    const subnet = `${network.id}/subnets/apps`;
    const networkInterface = addNetworkInterface(place, `${name}-nic`, { subnet, address });
    addVirtualMachine(place, name, { networkInterfaces: [networkInterface.id] });
  }
  return { ...(await startTestPractice(world, time)), place };
}

/** The agent that connectivity checks need. */
export function addWatcherAgent({ world, moment, location }: Place, name: string): void {
  const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
  const properties = {
    publisher: 'Microsoft.Azure.NetworkWatcher',
    type: 'NetworkWatcherAgentWindows',
    typeHandlerVersion: '1.4',
    autoUpgradeMinorVersion: true,
    provisioningState: 'Succeeded' as const,
  };
  put(
    world,
    { id: `${machineId(name)}/extensions/AzureNetworkWatcherExtension`, type, location, properties },
    moment,
  );
}
