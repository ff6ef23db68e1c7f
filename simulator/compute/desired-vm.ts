import type { VirtualMachine } from '../world/compute.ts';
import { find, sameId, type World } from '../world/world.ts';
import type { VirtualMachineResource } from './known.ts';
import { groupIn, nameIn } from './paths.ts';
import type { VmBody } from './vm-body.ts';

type Storage = VirtualMachine['storageProfile'];
type Asked = NonNullable<VmBody['properties']>;

/** The VM as a PUT or PATCH wants it. What is left out stays as it is; of a list, the whole list is given. */
export function desiredVm(world: World, before: VirtualMachineResource, body: VmBody): VirtualMachine {
  const was = before.properties;
  const asked = body.properties ?? {};
  const osProfile = osProfileOf(was, asked);
  const boot = asked.diagnosticsProfile?.bootDiagnostics;
  return {
    ...was,
    hardwareProfile: { vmSize: asked.hardwareProfile?.vmSize ?? was.hardwareProfile.vmSize },
    storageProfile: {
      ...was.storageProfile,
      ...(asked.storageProfile?.imageReference
        ? { imageReference: { ...was.storageProfile.imageReference, ...asked.storageProfile.imageReference } }
        : {}),
      osDisk: osDiskOf(world, was.storageProfile.osDisk, asked.storageProfile?.osDisk ?? {}),
      dataDisks: asked.storageProfile?.dataDisks
        ? dataDisksOf(world, before, asked.storageProfile.dataDisks)
        : was.storageProfile.dataDisks,
    },
    ...(osProfile ? { osProfile } : {}),
    networkProfile: asked.networkProfile ?? was.networkProfile,
    ...(asked.securityProfile
      ? { securityProfile: { ...was.securityProfile, ...asked.securityProfile } }
      : {}),
    ...(boot ? { diagnosticsProfile: { bootDiagnostics: boot } } : {}),
    ...(asked.licenseType === undefined ? {} : { licenseType: asked.licenseType }),
    ...(asked.availabilitySet ? { availabilitySet: asked.availabilitySet } : {}),
    ...(asked.virtualMachineScaleSet ? { virtualMachineScaleSet: asked.virtualMachineScaleSet } : {}),
  };
}

function osProfileOf(was: VirtualMachine, asked: Asked): VirtualMachine['osProfile'] {
  if (!was.osProfile && !asked.osProfile) return undefined;
  return {
    computerName: '',
    adminUsername: '',
    allowExtensionOperations: true,
    ...was.osProfile,
    ...asked.osProfile,
  };
}

/** Another id swaps the disk: then name, size and kind are those of the other one. */
function osDiskOf(
  world: World,
  was: Storage['osDisk'],
  asked: NonNullable<NonNullable<Asked['storageProfile']>['osDisk']>,
): Storage['osDisk'] {
  const id = asked.managedDisk?.id ?? was.managedDisk.id;
  const other = sameId(id, was.managedDisk.id) ? undefined : find(world, 'Microsoft.Compute/disks', id);
  const kind = other ? other.sku?.name : was.managedDisk.storageAccountType;
  return {
    ...was,
    ...asked,
    name: asked.name ?? other?.name ?? was.name,
    diskSizeGB: other?.properties.diskSizeGB ?? was.diskSizeGB,
    managedDisk: {
      id: other?.id ?? id,
      ...(kind === undefined ? {} : { storageAccountType: kind }),
      ...(!other && asked.managedDisk?.storageAccountType
        ? { storageAccountType: asked.managedDisk.storageAccountType }
        : {}),
    },
  };
}

function dataDisksOf(
  world: World,
  before: VirtualMachineResource,
  asked: NonNullable<NonNullable<Asked['storageProfile']>['dataDisks']>,
): Storage['dataDisks'] {
  return asked
    .filter(({ toBeDetached }) => !toBeDetached)
    .map((one) => {
      const name =
        one.name ?? (one.managedDisk?.id ? nameIn(one.managedDisk.id) : `${before.name}_disk_${one.lun}`);
      const id = one.managedDisk?.id ?? `${groupIn(before.id)}/providers/Microsoft.Compute/disks/${name}`;
      const disk = find(world, 'Microsoft.Compute/disks', id);
      return {
        lun: one.lun,
        name: disk?.name ?? name,
        createOption: one.createOption,
        caching: one.caching ?? 'None',
        managedDisk: {
          id: disk?.id ?? id,
          storageAccountType: disk?.sku?.name ?? one.managedDisk?.storageAccountType ?? 'Premium_LRS',
        },
        deleteOption: one.deleteOption ?? 'Detach',
        diskSizeGB: disk?.properties.diskSizeGB ?? one.diskSizeGB ?? 0,
        toBeDetached: false,
      };
    });
}
