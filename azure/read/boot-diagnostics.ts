import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from './schema.ts';

/** Links to the screen and the serial log. They open both to whoever has them: never show, log or keep them. */
const links = z.object({ consoleScreenshotBlobUri: maybe(text), serialConsoleLogBlobUri: maybe(text) });

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
