import { scenarios } from '../scenarios/index.ts';
import { machine, primaryConfiguration } from '../scenarios/machine-parts.ts';
import { faultKinds } from '../world/fault.ts';
import { all, type World } from '../world/world.ts';

/** What the panel shows: the machines, what can be done to each and what has been, and the disturbances of the wire. */
export const worldView = (world: World) => ({
  pace: world.pace,
  subscriptions: world.subscriptions.map(({ id, displayName }) => ({ id, displayName })),
  machines: all(world, 'Microsoft.Compute/virtualMachines').map((vm) => ({
    id: vm.id,
    name: vm.name,
    group: vm.id.split('/')[4] ?? '',
    location: vm.location ?? '',
    os: vm.properties.storageProfile.osDisk.osType,
    address: primaryConfiguration(world, vm.id)?.properties.privateIPAddress ?? '',
    tags: vm.tags ?? {},
    power: machine(world, vm.id).power,
    inForce: scenarios.filter(({ isInForce }) => isInForce(world, vm.id)).map(({ id }) => id),
    possible: scenarios.filter(({ fits }) => fits(world, vm.id)).map(({ id }) => id),
  })),
  scenarios: scenarios.map(({ id, title, told }) => ({ id, title, told })),
  faults: world.faults,
  faultKinds,
});
