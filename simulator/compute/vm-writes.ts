import { refuseUnlinked } from '../network/refuse-unlinked.ts';
import { begin } from '../wire/long-running.ts';
import type { Answer, Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { find, touch } from '../world/world.ts';
import { desiredVm } from './desired-vm.ts';
import { addressedMachine, type Host, hostOf, knownHost } from './known.ts';
import { newVm } from './new-vm.ts';
import { readBody } from './read-body.ts';
import { requiredIsMissing } from './refusals.ts';
import { refuseAttachments } from './refuse-attachments.ts';
import { refuseVmChange } from './refuse-vm-change.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';
import { type VmBody, vmBody } from './vm-body.ts';
import { vmView } from './vm-view.ts';

export function putVm(call: Call): Answer {
  const body = readBody(call, vmBody);
  if (body.location === undefined) throw requiredIsMissing('location');
  const host = hostOf(call.world, addressedMachine(call));
  refuseOtherVersion(call, host);
  return host ? change(call, host, { ...body, tags: body.tags ?? {} }) : create(call, body);
}

export const updateVm = (call: Call): Answer => {
  const body = readBody(call, vmBody);
  const host = knownHost(call);
  refuseOtherVersion(call, host);
  return change(call, host, body);
};

function create(call: Call, body: VmBody): Answer {
  refuseMissingPermissions(call, body);
  const host = newVm(call, body);
  return begin(call, {
    style: 'compute-put',
    location: host.vm.location ?? '',
    seconds: 60,
    effect: { name: 'compute.vm-created', input: { vm: host.vm.id } },
    otherwise: { name: 'compute.vm-failed', input: { vm: host.vm.id } },
    body: vmView(host),
    created: true,
  });
}

/** Nothing changes yet but the provisioning state: the rest is the operation's effect. */
function change(call: Call, host: Host, body: VmBody): Answer {
  const { vm } = host;
  refuseMissingPermissions(call, body);
  refuseWhileBusy(call.world, vm.id, call.moment);
  const properties = desiredVm(call.world, vm, body);
  refuseVmChange(host, properties, body);
  refuseAttachments(call.world, vm, properties);
  vm.properties.provisioningState = 'Updating';
  touch(vm, call.moment);
  const preview = { ...vm, properties: { ...properties, provisioningState: 'Updating' as const } };
  return begin(call, {
    style: 'compute-put',
    location: vm.location ?? '',
    seconds: 10,
    effect: { name: 'compute.vm-changed', input: { vm: vm.id, body } },
    otherwise: { name: 'compute.vm-failed', input: { vm: vm.id } },
    body: vmView({ ...host, vm: body.tags ? { ...preview, tags: body.tags } : preview }),
  });
}

export function deleteVm(call: Call): Answer {
  const host = hostOf(call.world, addressedMachine(call));
  if (!host) return { status: 204 };
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  return begin(call, {
    style: 'compute-delete',
    location: host.vm.location ?? '',
    seconds: 45,
    effect: { name: 'compute.vm-deleted', input: { vm: host.vm.id } },
    otherwise: { name: 'compute.vm-failed', input: { vm: host.vm.id } },
  });
}

/** https://learn.microsoft.com/rest/api/compute/virtual-machines/update: `If-Match` and `If-None-Match: *` */
function refuseOtherVersion(call: Call, host: Host | undefined): void {
  const { 'if-match': match, 'if-none-match': noneMatch } = call.headers;
  if (noneMatch === '*' && host) {
    throw new Refusal(412, 'PreconditionFailed', `The resource ${host.vm.id} already exists.`);
  }
  if (match === undefined || match === '*' || match === host?.vm.etag) return;
  throw new Refusal(
    412,
    'PreconditionFailed',
    `Etag provided in if-match header ${match} does not match etag ${host?.vm.etag ?? ''} of resource.`,
  );
}

/** Who gives a VM a disk or a network interface must be allowed to use that one too. */
function refuseMissingPermissions(call: Call, { properties }: VmBody): void {
  const { osDisk, dataDisks = [] } = properties?.storageProfile ?? {};
  const disks = [...(osDisk ? [osDisk] : []), ...dataDisks].flatMap(
    ({ managedDisk }) => managedDisk?.id ?? [],
  );
  const interfaces = properties?.networkProfile?.networkInterfaces ?? [];
  refuseUnlinked(call, [
    ...disks
      .filter((id) => find(call.world, 'Microsoft.Compute/disks', id))
      .map((scope) => ({ scope, action: 'Microsoft.Compute/disks/write' })),
    ...interfaces.map(({ id }) => ({ scope: id, action: 'Microsoft.Network/networkInterfaces/join/action' })),
  ]);
}
