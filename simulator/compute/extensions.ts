import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import type { Extension } from '../world/compute.ts';
import { type ExtensionResource, extensionsOf, extensionView } from './extension-view.ts';
import { knownParent } from './known.ts';
import { atMachine } from './paths.ts';
import { readBody } from './read-body.ts';
import { requiredIsMissing } from './refusals.ts';
import { refuseHandler } from './refuse-handler.ts';
import {
  addressedChild,
  childBefore,
  deleteChild,
  knownChild,
  refuseChildWrite,
  writeChild,
} from './vm-children.ts';

const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
const path = `${atMachine}/extensions/{child}`;
const optional = z.exactOptional;

/** What a PUT or PATCH says. Protected settings go into the VM and are kept nowhere: all that counts here is that there are some. */
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
      protectedSettings: optional(z.unknown()),
      forceUpdateTag: optional(z.string()),
    }),
  ),
});

function write(call: Call): Answer {
  const host = knownParent(call);
  const body = readBody(call, extensionBody);
  const before = childBefore(call, host, type);
  refuseChildWrite(call, host);
  const properties = wantedOf(before, body.properties ?? {});
  refuseHandler(host, addressedChild(call, host, type), properties, before);
  return writeChild(call, {
    host,
    before,
    body,
    type,
    properties,
    seconds: 20,
    effect: 'compute.extension-written',
    view: extensionView,
  });
}

function wantedOf(
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
  const tag = asked.forceUpdateTag ?? before?.properties.forceUpdateTag;
  const wanted = {
    typeHandlerVersion: version,
    ...(settings ? { settings } : {}),
    ...(tag === undefined ? {} : { forceUpdateTag: tag }),
  };
  return {
    publisher,
    type: handler,
    ...wanted,
    autoUpgradeMinorVersion:
      asked.autoUpgradeMinorVersion ?? before?.properties.autoUpgradeMinorVersion ?? false,
    provisioningState: before ? 'Updating' : 'Creating',
    isDue: asked.protectedSettings !== undefined || !hasDone(before?.properties, wanted),
  };
}

/** https://learn.microsoft.com/rest/api/compute/virtual-machine-extensions/create-or-update: `forceUpdateTag` */
const hasDone = (
  before: Extension | undefined,
  {
    typeHandlerVersion,
    settings,
    forceUpdateTag,
  }: Pick<Extension, 'typeHandlerVersion' | 'settings' | 'forceUpdateTag'>,
): boolean =>
  before?.provisioningState === 'Succeeded' &&
  isDeepStrictEqual(
    [typeHandlerVersion, settings, forceUpdateTag],
    [before.typeHandlerVersion, before.settings, before.forceUpdateTag],
  );

const reads = { method: 'GET', action: `${type}/read`, charge: 'LowCostGet' } as const;
const writes = { path, action: `${type}/write`, charge: 'UpdateVM' } as const;

export const extensions: readonly Operation[] = [
  {
    ...reads,
    id: 'VirtualMachineExtensions_Get',
    path,
    handle: (call) => ok(extensionView(knownChild(call, type))),
  },
  {
    ...reads,
    id: 'VirtualMachineExtensions_List',
    path: `${atMachine}/extensions`,
    handle: (call) => ok({ value: extensionsOf(call.world, knownParent(call).vm).map(extensionView) }),
  },
  { ...writes, id: 'VirtualMachineExtensions_CreateOrUpdate', method: 'PUT', handle: write },
  { ...writes, id: 'VirtualMachineExtensions_Update', method: 'PATCH', handle: write },
  {
    id: 'VirtualMachineExtensions_Delete',
    method: 'DELETE',
    path,
    action: `${type}/delete`,
    charge: 'UpdateVM',
    handle: (call) => deleteChild(call, type, 15),
  },
];
