import * as z from 'zod';
import { begin } from '../wire/long-running.ts';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { resourceNotFound } from '../wire/refusal.ts';
import type { Extension } from '../world/compute.ts';
import { find, put } from '../world/world.ts';
import { type ExtensionResource, extensionsOf, extensionView } from './extension-view.ts';
import { type Host, knownParent } from './known.ts';
import { atMachine } from './paths.ts';
import { readBody } from './read-body.ts';
import { requiredIsMissing } from './refusals.ts';
import { guestSeconds, refuseGuestWork } from './refuse-guest-work.ts';
import { refuseHandler } from './refuse-handler.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';

const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
const path = `${atMachine}/extensions/{extension}`;
const optional = z.exactOptional;

/** What a PUT or PATCH says. Protected settings are not in it: they go into the VM and are kept nowhere. */
const extensionBody = z.object({
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  properties: optional(
    z.object({
      publisher: optional(z.string()),
      type: optional(z.string()),
      typeHandlerVersion: optional(z.string()),
      autoUpgradeMinorVersion: optional(z.boolean()),
      settings: optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

const addressed = (host: Host, call: Call): string => `${host.vm.id}/extensions/${param(call, 'extension')}`;

function known(call: Call): ExtensionResource {
  const host = knownParent(call);
  const extension = find(call.world, type, addressed(host, call));
  if (extension) return extension;
  throw resourceNotFound(
    'Microsoft.Compute/virtualMachines',
    `${host.vm.name}/extensions/${param(call, 'extension')}`,
    param(call, 'group'),
  );
}

function write(call: Call, mustExist: boolean): Answer {
  const host = knownParent(call);
  const { location, tags, properties = {} } = readBody(call, extensionBody);
  const before = mustExist ? known(call) : find(call.world, type, addressed(host, call));
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  const wanted = wantedOf(host, before, properties);
  refuseHandler(host, addressed(host, call), wanted, before);
  const written = put(
    call.world,
    {
      id: addressed(host, call),
      type,
      location: location ?? before?.location ?? host.vm.location ?? '',
      ...(tags ? { tags } : before?.tags ? { tags: before.tags } : {}),
      properties: { ...wanted, provisioningState: before ? 'Updating' : 'Creating' },
    },
    call.moment,
  );
  const input = { vm: host.vm.id, extension: written.id };
  return begin(call, {
    style: 'compute-put',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, 20),
    effect: { name: 'compute.extension-written', input },
    otherwise: { name: 'compute.extension-failed', input },
    body: extensionView(written),
    created: !before,
  });
}

function wantedOf(
  _host: Host,
  before: ExtensionResource | undefined,
  asked: NonNullable<z.infer<typeof extensionBody>['properties']>,
): Extension {
  const publisher = asked.publisher ?? before?.properties.publisher;
  const handler = asked.type ?? before?.properties.type;
  const version = asked.typeHandlerVersion ?? before?.properties.typeHandlerVersion;
  if (publisher === undefined) throw requiredIsMissing('publisher');
  if (handler === undefined) throw requiredIsMissing('type');
  if (version === undefined) throw requiredIsMissing('typeHandlerVersion');
  const settings = asked.settings ?? before?.properties.settings;
  return {
    publisher,
    type: handler,
    typeHandlerVersion: version,
    autoUpgradeMinorVersion:
      asked.autoUpgradeMinorVersion ?? before?.properties.autoUpgradeMinorVersion ?? false,
    ...(settings ? { settings } : {}),
    provisioningState: 'Creating',
  };
}

function takeAway(call: Call): Answer {
  const host = knownParent(call);
  const extension = find(call.world, type, addressed(host, call));
  if (!extension) return { status: 204 };
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  const input = { vm: host.vm.id, extension: extension.id };
  extension.properties.provisioningState = 'Deleting';
  return begin(call, {
    style: 'compute-delete',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, 15),
    effect: { name: 'compute.extension-deleted', input },
    otherwise: { name: 'compute.extension-failed', input },
  });
}

const writes = { path, action: `${type}/write`, charge: 'UpdateVM' } as const;

export const extensions: readonly Operation[] = [
  {
    id: 'VirtualMachineExtensions_Get',
    method: 'GET',
    path,
    action: `${type}/read`,
    charge: 'LowCostGet',
    handle: (call) => ok(extensionView(known(call))),
  },
  {
    id: 'VirtualMachineExtensions_List',
    method: 'GET',
    path: `${atMachine}/extensions`,
    action: `${type}/read`,
    charge: 'LowCostGet',
    handle: (call) => ok({ value: extensionsOf(call.world, knownParent(call).vm).map(extensionView) }),
  },
  {
    ...writes,
    id: 'VirtualMachineExtensions_CreateOrUpdate',
    method: 'PUT',
    handle: (call) => write(call, false),
  },
  { ...writes, id: 'VirtualMachineExtensions_Update', method: 'PATCH', handle: (call) => write(call, true) },
  {
    id: 'VirtualMachineExtensions_Delete',
    method: 'DELETE',
    path,
    action: `${type}/delete`,
    charge: 'UpdateVM',
    handle: takeAway,
  },
];
