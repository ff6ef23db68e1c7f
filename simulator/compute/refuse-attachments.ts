import { invalidReference } from '../network/refuse-unlinked.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { VirtualMachine } from '../world/compute.ts';
import { find, sameId, type World } from '../world/world.ts';
import { holderOfDisk, holderOfInterface } from './holders.ts';
import { diskNotFound, requiredIsMissing } from './refusals.ts';

type Target = { readonly id: string; readonly zones?: string[] };

/** Every disk and network interface of a VM must exist, be near, and belong to no other VM. */
export function refuseAttachments(world: World, vm: Target, properties: VirtualMachine): void {
  const { osDisk, dataDisks } = properties.storageProfile;
  for (const { id } of interfacesOf(properties)) refuseInterface(world, vm, id);
  if (osDisk.createOption === 'Attach' || find(world, 'Microsoft.Compute/disks', osDisk.managedDisk.id)) {
    refuseDisk(world, vm, osDisk.managedDisk.id);
  }
  for (const disk of dataDisks) {
    if (disk.createOption === 'Attach') refuseDisk(world, vm, disk.managedDisk.id);
    else if (disk.diskSizeGB === 0) throw requiredIsMissing('dataDisk.diskSizeGB');
  }
  const luns = dataDisks.map(({ lun }) => lun);
  const twice = luns.find((lun, index) => luns.indexOf(lun) !== index);
  if (twice === undefined) return;
  throw badRequest(
    'InvalidParameter',
    `A disk with LUN ${twice} already exists in the specified data disks. Each data disk must have a unique LUN.`,
  );
}

function interfacesOf({ networkProfile }: VirtualMachine) {
  if (networkProfile.networkInterfaces.length === 0) throw requiredIsMissing('networkProfile');
  const primary = networkProfile.networkInterfaces.filter(({ properties }) => properties?.primary);
  if (networkProfile.networkInterfaces.length > 1 && primary.length !== 1) {
    throw badRequest(
      'VirtualMachineMustHaveOneNetworkInterfaceAsPrimary',
      'Virtual machine must have one network interface set as the primary.',
    );
  }
  return networkProfile.networkInterfaces;
}

function refuseInterface(world: World, vm: Target, id: string): void {
  if (!find(world, 'Microsoft.Network/networkInterfaces', id)) {
    throw invalidReference(id, vm.id);
  }
  const holder = holderOfInterface(world, id);
  if (!holder || sameId(holder.id, vm.id)) return;
  throw badRequest('NicInUse', `Network Interface ${id} is used by existing resource ${holder.id}.`);
}

function refuseDisk(world: World, vm: Target, id: string): void {
  const disk = find(world, 'Microsoft.Compute/disks', id);
  if (!disk) throw diskNotFound(id);
  const holder = holderOfDisk(world, id);
  if (holder && !sameId(holder.id, vm.id)) {
    throw new Refusal(
      409,
      'ConflictingUserInput',
      `Disk '${disk.id}' cannot be attached as the disk is already owned by VM '${holder.id}'.`,
    );
  }
  const [zone] = disk.zones ?? [];
  if (zone === undefined || (vm.zones ?? []).includes(zone)) return;
  throw badRequest(
    'BadRequest',
    `Disk ${disk.id} cannot be attached to the VM because it is not in the same zone as the VM. VM zone: '${vm.zones?.[0] ?? ''}'. Disk zone: '${zone}'.`,
  );
}
