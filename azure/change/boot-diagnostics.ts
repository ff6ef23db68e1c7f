import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { text } from '../read/schema.ts';

/** On: Azure keeps screen and log in storage of its own. */
export const setBootDiagnostics = (
  azure: Azure,
  vm: ResourceId,
  { enabled, etag, ...options }: CallOptions & { readonly enabled: boolean; readonly etag?: string },
) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'VirtualMachines_Update',
    effect: true,
    schema: z.object({ id: text }),
    send: async (sending) =>
      azure.change
        .compute(vm.subscription)
        .virtualMachines.update(
          groupOf(vm),
          vm.name,
          { diagnosticsProfile: { bootDiagnostics: { enabled } } },
          { ...sending, ...(etag === undefined ? {} : { ifMatch: etag }) },
        ),
  });
