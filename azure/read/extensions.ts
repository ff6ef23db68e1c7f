import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text } from './schema.ts';

const extension = z.object({
  id: text,
  name: text,
  publisher: maybe(text),
  typePropertiesType: maybe(text),
  typeHandlerVersion: maybe(text),
  forceUpdateTag: maybe(text),
  provisioningState: maybe(text),
});

/** The extensions of a VM, as they were asked for; whether they work stands in its instance view. */
export const readExtensions = (azure: Azure, vm: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachineExtensions_List',
    effect: false,
    schema: z.object({ value: list(extension) }).transform(({ value }) => value),
    send: (sending) =>
      azure.read.compute(vm.subscription).virtualMachineExtensions.list(groupOf(vm), vm.name, sending),
  });

/** One extension, by its own id. */
export const readExtension = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachineExtensions_Get',
    effect: false,
    schema: extension,
    send: (sending) =>
      azure.read
        .compute(id.subscription)
        .virtualMachineExtensions.get(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
