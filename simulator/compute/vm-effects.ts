import * as z from 'zod';
import type { Effects } from '../wire/long-running.ts';
import { find, type Moment, put, remove, touch } from '../world/world.ts';
import { desiredVm } from './desired-vm.ts';
import { effectOf } from './effect-of.ts';
import { type Host, hostOf, hostStill } from './known.ts';
import { reboot, turn } from './reboot.ts';
import { vmBody } from './vm-body.ts';

const input = z.object({ vm: z.string() });

/** What PUT, PATCH and DELETE of a VM do when they are done. */
export const vmEffects: Effects = {
  'compute.vm-created': effectOf(input, ({ vm }, { world, moment }) => {
    const host = hostStill(world, vm);
    makeDisks(host, moment);
    host.vm.properties.provisioningState = 'Succeeded';
    reboot(host, moment);
    touch(host.vm, moment);
  }),
  'compute.vm-changed': effectOf(input.extend({ body: vmBody }), ({ vm, body }, { world, moment }) => {
    const host = hostStill(world, vm);
    const { vmSize } = host.vm.properties.hardwareProfile;
    host.vm.properties = { ...desiredVm(world, host.vm, body), provisioningState: 'Succeeded' };
    if (body.tags) host.vm.tags = body.tags;
    makeDisks(host, moment);
    touch(host.vm, moment);
    if (vmSize !== host.vm.properties.hardwareProfile.vmSize && host.machine.power === 'running') {
      reboot(host, moment);
    }
  }),
  'compute.vm-deleted': effectOf(input, ({ vm }, { world }) => {
    const host = hostOf(world, vm);
    if (!host) return;
    for (const id of goingAlong(host)) remove(world, id);
    remove(world, vm);
  }),
  'compute.vm-failed': effectOf(input, ({ vm }, { world, moment }) => {
    const host = hostOf(world, vm);
    if (!host) return;
    if (host.machine.power === 'starting') turn(host.machine, 'stopped', moment);
    host.vm.properties.provisioningState = 'Failed';
    touch(host.vm, moment);
  }),
};

/** Disks that the VM was asked to bring with it. */
function makeDisks({ world, vm }: Host, moment: Moment): void {
  const { osDisk, dataDisks, imageReference } = vm.properties.storageProfile;
  const generation =
    vm.properties.securityProfile || /gen2|azure-edition|-g2/i.test(imageReference?.sku ?? '') ? 'V2' : 'V1';
  for (const disk of [osDisk, ...dataDisks]) {
    if (find(world, 'Microsoft.Compute/disks', disk.managedDisk.id)) continue;
    const system = 'osType' in disk ? ({ osType: disk.osType, hyperVGeneration: generation } as const) : {};
    put(
      world,
      {
        id: disk.managedDisk.id,
        type: 'Microsoft.Compute/disks',
        ...(vm.location === undefined ? {} : { location: vm.location }),
        ...(vm.zones ? { zones: vm.zones } : {}),
        sku: { name: disk.managedDisk.storageAccountType ?? 'Premium_LRS' },
        properties: {
          provisioningState: 'Succeeded',
          uniqueId: moment.newId(),
          timeCreated: new Date(moment.now).toISOString(),
          ...system,
          diskSizeGB: disk.diskSizeGB,
          creationData: { createOption: disk.createOption },
          encryption: { type: 'EncryptionAtRestWithPlatformKey' },
        },
      },
      moment,
    );
  }
}

/** A disk or network interface goes with its VM only where that was asked for. */
function goingAlong({ vm }: Host): string[] {
  const { storageProfile, networkProfile } = vm.properties;
  return [
    ...[storageProfile.osDisk, ...storageProfile.dataDisks]
      .filter(({ deleteOption }) => deleteOption === 'Delete')
      .map(({ managedDisk }) => managedDisk.id),
    ...networkProfile.networkInterfaces
      .filter(({ properties }) => properties?.deleteOption === 'Delete')
      .map(({ id }) => id),
  ];
}
