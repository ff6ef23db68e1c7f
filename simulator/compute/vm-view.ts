import type { VirtualMachine } from '../world/compute.ts';
import { extensionsOf, extensionView } from './extension-view.ts';
import { instanceView, statusesOf } from './instance-view.ts';
import type { Host } from './known.ts';
import { inCapitals } from './paths.ts';
import { stamp } from './status.ts';

/** A VM as the compute provider shows it. */
export function vmView(host: Host, more: { readonly instanceViewAt?: number } = {}) {
  const { world, vm } = host;
  const extensions = extensionsOf(world, vm);
  return {
    ...headOf(host),
    ...(vm.zones ? { zones: vm.zones } : {}),
    properties: {
      ...propertiesOf(host),
      ...(more.instanceViewAt === undefined ? {} : { instanceView: instanceView(host, more.instanceViewAt) }),
    },
    etag: vm.etag,
    ...(extensions.length > 0 ? { resources: extensions.map(extensionView) } : {}),
  };
}

const headOf = ({ vm }: Host) => ({
  name: vm.name,
  id: vm.id,
  type: vm.type,
  location: vm.location ?? '',
  tags: vm.tags ?? {},
});

function propertiesOf({ vm, machine }: Host) {
  const { osProfile, storageProfile, timeCreated, ...rest } = vm.properties;
  return {
    ...rest,
    storageProfile: machine.power === 'deallocated' ? withoutAllocated(storageProfile) : storageProfile,
    ...(osProfile ? { osProfile: { ...osProfile, secrets: [], requireGuestProvisionSignal: true } } : {}),
    timeCreated: stamp(timeCreated),
  };
}

/** Size and kind of a disk are known to the VM only while it is allocated. */
function withoutAllocated(storage: VirtualMachine['storageProfile']) {
  const bare = <
    Disk extends
      | VirtualMachine['storageProfile']['dataDisks'][number]
      | VirtualMachine['storageProfile']['osDisk'],
  >({
    diskSizeGB: _size,
    managedDisk,
    ...disk
  }: Disk) => ({ ...disk, managedDisk: { id: managedDisk.id } });
  return { ...storage, osDisk: bare(storage.osDisk), dataDisks: storage.dataDisks.map(bare) };
}

/** In lists over a whole subscription the group is in capitals, in ids of disks and extensions too. */
export function listedView(host: Host) {
  const view = vmView(host);
  const { storageProfile } = view.properties;
  const disk = <Disk extends { managedDisk: { id: string } }>(one: Disk): Disk => ({
    ...one,
    managedDisk: { ...one.managedDisk, id: inCapitals(one.managedDisk.id) },
  });
  return {
    ...view,
    id: inCapitals(view.id),
    properties: {
      ...view.properties,
      storageProfile: {
        ...storageProfile,
        osDisk: disk(storageProfile.osDisk),
        dataDisks: storageProfile.dataDisks.map((one) => disk(one)),
      },
    },
    ...(view.resources
      ? { resources: view.resources.map((extension) => ({ ...extension, id: inCapitals(extension.id) })) }
      : {}),
  };
}

/** What `statusOnly=true` leaves of a VM. */
export const statusView = (host: Host) => ({
  ...headOf(host),
  id: inCapitals(host.vm.id),
  properties: {
    vmId: host.vm.properties.vmId,
    provisioningState: host.vm.properties.provisioningState,
    instanceView: { statuses: statusesOf(host) },
  },
});
