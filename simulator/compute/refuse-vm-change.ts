import { Refusal } from '../wire/refusal.ts';
import type { VirtualMachine } from '../world/compute.ts';
import { find, sameId } from '../world/world.ts';
import type { Host } from './known.ts';
import { changeNotAllowed, diskNotFound } from './refusals.ts';
import { refuseOtherRegion } from './refuse-other-region.ts';
import type { VmBody } from './vm-body.ts';

/** What of a VM stays as it was made, under the names that Azure uses when it refuses. */
const fixed: readonly (readonly [string, (vm: VirtualMachine) => unknown])[] = [
  ['osProfile.computerName', ({ osProfile }) => osProfile?.computerName],
  ['osProfile.adminUsername', ({ osProfile }) => osProfile?.adminUsername],
  ['imageReference', ({ storageProfile }) => imageOf(storageProfile.imageReference)],
  ['osDisk.osType', ({ storageProfile }) => storageProfile.osDisk.osType],
  ['osDisk.createOption', ({ storageProfile }) => storageProfile.osDisk.createOption],
  ['securityProfile.securityType', ({ securityProfile }) => securityProfile?.securityType],
  ['availabilitySet.id', ({ availabilitySet }) => availabilitySet?.id.toLowerCase()],
  ['virtualMachineScaleSet.id', ({ virtualMachineScaleSet }) => virtualMachineScaleSet?.id.toLowerCase()],
];

const imageOf = (image: VirtualMachine['storageProfile']['imageReference']) =>
  image && [image.publisher, image.offer, image.sku, image.version].join(':').toLowerCase();

/** Refuses what Azure never changes in a VM that exists. */
export function refuseVmChange(host: Host, after: VirtualMachine, body: VmBody): void {
  const { vm } = host;
  refuseOtherRegion(vm, body.location);
  if (body.zones && body.zones.join() !== (vm.zones ?? []).join()) throw changeNotAllowed('zones');
  const changed = fixed.find(([, read]) => read(vm.properties) !== read(after));
  if (changed) throw changeNotAllowed(changed[0]);
  refuseInterfaceChange(host, after);
  const before = vm.properties.storageProfile.osDisk;
  if (!sameId(before.managedDisk.id, after.storageProfile.osDisk.managedDisk.id)) {
    refuseSwap(host, after);
    return;
  }
  if (before.name !== after.storageProfile.osDisk.name) throw changeNotAllowed('osDisk.name');
  if (before.managedDisk.storageAccountType !== after.storageProfile.osDisk.managedDisk.storageAccountType) {
    throw new Refusal(
      409,
      'OperationNotAllowed',
      `Managed disk storage account type change through Virtual Machine '${vm.name}' is not allowed. Please update disk resource at ${before.managedDisk.id}.`,
    );
  }
}

/** An OS disk may be swapped for one of the same generation and system, with the VM deallocated. */
function refuseSwap({ world, vm, machine }: Host, after: VirtualMachine): void {
  const { id } = after.storageProfile.osDisk.managedDisk;
  const other = find(world, 'Microsoft.Compute/disks', id);
  if (!other) throw diskNotFound(id);
  if (after.storageProfile.osDisk.name.toLowerCase() !== other.name.toLowerCase()) {
    throw changeNotAllowed('osDisk.name');
  }
  const current = find(world, 'Microsoft.Compute/disks', vm.properties.storageProfile.osDisk.managedDisk.id);
  const generation = current?.properties.hyperVGeneration ?? 'V1';
  if ((other.properties.hyperVGeneration ?? 'V1') !== generation) {
    throw new Refusal(
      409,
      'PropertyChangeNotAllowed',
      `Swapping OS Disk is not supported since HyperVisor property on the OSDisk and VM do not match. Please make sure the HyperVisor property on the OSDisk is HyperVisor Generation '${generation}'`,
    );
  }
  if (other.properties.osType !== after.storageProfile.osDisk.osType) throw changeNotAllowed('osDisk.osType');
  if (machine.power !== 'deallocated') {
    throw new Refusal(
      409,
      'OperationNotAllowed',
      `Swapping OS Disk of VM '${vm.name}' is not supported while the VM is allocated. Please deallocate the VM and retry.`,
    );
  }
}

function refuseInterfaceChange({ vm, machine }: Host, after: VirtualMachine): void {
  const spelled = ({ networkProfile }: VirtualMachine): string =>
    networkProfile.networkInterfaces
      .map(({ id }) => id.toLowerCase())
      .sort()
      .join();
  if (spelled(vm.properties) === spelled(after) || machine.power === 'deallocated') return;
  throw new Refusal(
    409,
    'AddingOrDeletingNetworkInterfacesOnARunningVirtualMachineNotSupported',
    'Secondary network interfaces cannot be added or deleted from a running virtual machine.',
  );
}
