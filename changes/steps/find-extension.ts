import * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { Handler } from '../../azure/change/extension.ts';
import { readExtensions } from '../../azure/read/extensions.ts';
import { success } from '../../base/result.ts';
import { resourceOf } from './resource-of.ts';

/** Azure's name of the type. */
export const extensionType = 'Microsoft.Compute/virtualMachines/extensions';

/** An extension of one handler, whatever it is named: the portal has names of its own, and Azure takes only one. */
export const extensionStateSchema = z.strictObject({
  there: z
    .strictObject({
      name: z.string(),
      state: z.string(),
      /** What it was last told to do once more. */
      tag: z.exactOptional(z.string()),
    })
    .nullable(),
});

export type ExtensionState = z.infer<typeof extensionStateSchema>;

export async function findExtension(azure: Azure, vm: string, handler: Handler) {
  const read = await readExtensions(azure, resourceOf(vm));
  if (!read.ok) return read;
  const found = read.value.find(
    ({ typePropertiesType }) => typePropertiesType?.toLowerCase() === handler.toLowerCase(),
  );
  const there: ExtensionState['there'] = found
    ? {
        name: found.name,
        state: found.provisioningState ?? 'unknown',
        ...(found.forceUpdateTag === undefined ? {} : { tag: found.forceUpdateTag }),
      }
    : null;
  return success({ state: { there }, seen: { there } });
}

/** What an extension says of itself besides done and not done. */
export const isExtensionUnderWay = (state: string): boolean =>
  ['Creating', 'Updating', 'Deleting'].includes(state);
