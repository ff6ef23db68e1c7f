import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from './schema.ts';

/** Links to the screen and the serial log. They open both to whoever has them: never show, log or keep them. */
const links = z.object({ consoleScreenshotBlobUri: maybe(text), serialConsoleLogBlobUri: maybe(text) });

const settings = z
  .object({
    etag: maybe(text),
    diagnosticsProfile: maybe(
      z.object({
        bootDiagnostics: maybe(z.object({ enabled: maybe(z.boolean()), storageUri: maybe(text) })),
      }),
    ),
  })
  .transform(({ etag, diagnosticsProfile }) => ({
    etag,
    enabled: diagnosticsProfile?.bootDiagnostics?.enabled ?? false,
    /** Of a storage account of somebody's own. */
    storageUri: diagnosticsProfile?.bootDiagnostics?.storageUri,
  }));

/** Whether the machine keeps its screen and log at all. */
export const readBootDiagnosticsSettings = (azure: Azure, vm: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_Get',
    effect: false,
    schema: settings,
    send: (sending) => azure.read.compute(vm.subscription).virtualMachines.get(groupOf(vm), vm.name, sending),
  });

/** How long the links work; we follow them at once. */
const linksLastMinutes = 5;

export const readBootDiagnostics = (azure: Azure, vm: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_RetrieveBootDiagnosticsData',
    effect: false,
    schema: links,
    send: (sending) =>
      azure.read.compute(vm.subscription).virtualMachines.retrieveBootDiagnosticsData(groupOf(vm), vm.name, {
        ...sending,
        sasUriExpirationTimeInMinutes: linksLastMinutes,
      }),
  });
