import { breakMachine } from '../../simulator/panel/break-and-heal.ts';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../simulator/world/build.ts';
import { builtInRoleIds, principalIds, subscriptionIds } from '../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';
import { keyOf, type Moment, put, type World } from '../../simulator/world/world.ts';
import type { Order } from './orders.ts';

const group = `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod`;

export const machineId = ({ machine }: Pick<Order, 'machine'>): string =>
  `${group}/providers/Microsoft.Compute/virtualMachines/${machine}`;

/** The practice world with a machine for each order, broken as the order says. */
export function crowdedWorld(orders: readonly Order[], moment: Moment): World {
  const world = practiceWorld(moment);
  const place = {
    world,
    group,
    location: 'japaneast',
    moment: { ...moment, now: moment.now - 90 * 86_400_000 },
  };
  const network = addVirtualNetwork(place, 'vnet-torture', {
    prefixes: ['10.64.0.0/16'],
    subnets: { all: { addressPrefix: '10.64.0.0/16' } },
  });
  for (const order of orders) {
    const at = `${Math.floor(order.number / 200)}.${(order.number % 200) + 10}`;
    const rules = {
      ...(order.denied
        ? { 'deny-rdp': { access: 'Deny', priority: 300, destinationPortRange: '3389' } as const }
        : {}),
      'allow-rdp': { access: 'Allow', priority: 1000, destinationPortRange: '3389' } as const,
    };
    const networkInterface = addNetworkInterface(place, `${order.machine}-nic`, {
      subnet: `${network.id}/subnets/all`,
      address: `10.64.${at}`,
      networkSecurityGroup: addNetworkSecurityGroup(place, `${order.machine}-nsg`, rules).id,
      publicIpAddress: addPublicIpAddress(place, `${order.machine}-pip`, { address: `20.90.${at}` }).id,
    });
    addVirtualMachine(place, order.machine, { networkInterfaces: [networkInterface.id] });
    for (const scenario of order.scenarios)
      breakMachine({ world, moment, body: { vm: keyOf(machineId(order)), scenario } });
  }
  letSuzukiDecide(world, place.moment);
  return world;
}

/** Snapshots as well, which the roles of the practice world do not let anybody make who may approve. */
function letSuzukiDecide(world: World, moment: Moment): void {
  const role = `/subscriptions/${subscriptionIds.production}/providers/Microsoft.Authorization/roleDefinitions`;
  const type = 'Microsoft.Authorization/roleAssignments' as const;
  const properties = {
    roleDefinitionId: `${role}/${builtInRoleIds.contributor}`,
    principalId: principalIds.suzuki,
    principalType: 'User' as const,
    scope: group,
  };
  put(world, { id: `${group}/providers/${type}/${moment.newId()}`, type, properties }, moment);
}
