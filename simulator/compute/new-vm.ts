import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { VirtualMachine } from '../world/compute.ts';
import { machineOf } from '../world/new-machine.ts';
import { find, keyOf, put } from '../world/world.ts';
import { desiredVm } from './desired-vm.ts';
import { addressedMachine, type Host } from './known.ts';
import { groupOf, nameIn } from './paths.ts';
import { requiredIsMissing } from './refusals.ts';
import { refuseAttachments } from './refuse-attachments.ts';
import type { VmBody } from './vm-body.ts';

/** Checks what is asked for and makes the VM, which starts only when its operation is done. */
export function newVm(call: Call, body: VmBody): Host {
  const { world, moment } = call;
  const id = addressedMachine(call);
  const properties = firstProperties(call, body);
  refuseAttachments(world, body.zones ? { id, zones: body.zones } : { id }, properties);
  const os = properties.storageProfile.osDisk.osType;
  const time = new Date(moment.now).toISOString();
  const machine = machineOf(os, properties.osProfile?.computerName ?? nameIn(id), time, {
    ...(properties.storageProfile.imageReference ? { image: properties.storageProfile.imageReference } : {}),
  });
  machine.power = 'starting';
  world.machines[keyOf(id)] = machine;
  const vm = put(
    world,
    {
      id,
      type: 'Microsoft.Compute/virtualMachines',
      location: body.location ?? '',
      ...(body.tags ? { tags: body.tags } : {}),
      ...(body.zones ? { zones: body.zones } : {}),
      properties,
    },
    moment,
  );
  return { world, vm, machine };
}

function firstProperties(call: Call, body: VmBody): VirtualMachine {
  const { hardwareProfile, storageProfile, osProfile, networkProfile } = body.properties ?? {};
  if (hardwareProfile?.vmSize === undefined) throw requiredIsMissing('hardwareProfile.vmSize');
  if (!networkProfile) throw requiredIsMissing('networkProfile');
  const vmId = call.moment.newId();
  const asked = storageProfile?.osDisk;
  if (asked?.createOption === undefined) throw requiredIsMissing('osDisk.createOption');
  if (asked.createOption === 'Attach' && asked.managedDisk?.id === undefined) {
    throw requiredIsMissing('osDisk.managedDisk.id');
  }
  if (asked.createOption === 'FromImage' && !storageProfile?.imageReference)
    throw requiredIsMissing('imageReference');
  if (asked.createOption === 'FromImage' && !osProfile) throw requiredIsMissing('osProfile');
  if (asked.createOption === 'Attach' && osProfile) {
    throw badRequest('InvalidParameter', "Parameter 'osProfile' is not allowed.");
  }
  const name = asked.name ?? `${nameIn(addressedMachine(call))}_OsDisk_1_${vmId.replaceAll('-', '')}`;
  const diskId = asked.managedDisk?.id ?? `${groupOf(call)}/providers/Microsoft.Compute/disks/${name}`;
  const disk = find(call.world, 'Microsoft.Compute/disks', diskId);
  const osType =
    asked.osType ?? disk?.properties.osType ?? (osProfile?.linuxConfiguration ? 'Linux' : 'Windows');
  const empty: VirtualMachine = {
    vmId,
    timeCreated: new Date(call.moment.now).toISOString(),
    provisioningState: 'Creating',
    hardwareProfile: { vmSize: hardwareProfile.vmSize },
    storageProfile: {
      osDisk: {
        osType,
        name: disk?.name ?? name,
        createOption: asked.createOption,
        caching: 'ReadWrite',
        managedDisk: { id: diskId, storageAccountType: disk?.sku?.name ?? 'Premium_LRS' },
        deleteOption: 'Detach',
        diskSizeGB: disk?.properties.diskSizeGB ?? asked.diskSizeGB ?? (osType === 'Windows' ? 127 : 30),
      },
      dataDisks: [],
    },
    networkProfile,
  };
  const id = addressedMachine(call);
  const bare = {
    id,
    name: nameIn(id),
    type: 'Microsoft.Compute/virtualMachines' as const,
    etag: '',
    createdTime: '',
    changedTime: '',
  };
  return desiredVm(call.world, { ...bare, properties: empty }, body);
}
