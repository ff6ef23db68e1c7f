import { all, sameId, type World } from '../world/world.ts';
import type { VirtualMachineResource } from './known.ts';

export const disksOf = ({ properties }: VirtualMachineResource): string[] =>
  [properties.storageProfile.osDisk, ...properties.storageProfile.dataDisks].map(
    ({ managedDisk }) => managedDisk.id,
  );

export const networkInterfacesOf = ({ properties }: VirtualMachineResource): string[] =>
  properties.networkProfile.networkInterfaces.map(({ id }) => id);

const machines = (world: World) => all(world, 'Microsoft.Compute/virtualMachines');

/** The VM that a disk is attached to. */
export const holderOfDisk = (world: World, disk: string): VirtualMachineResource | undefined =>
  machines(world).find((vm) => disksOf(vm).some((id) => sameId(id, disk)));

/** The VM that a network interface belongs to. */
export const holderOfInterface = (
  world: World,
  networkInterface: string,
): VirtualMachineResource | undefined =>
  machines(world).find((vm) => networkInterfacesOf(vm).some((id) => sameId(id, networkInterface)));
