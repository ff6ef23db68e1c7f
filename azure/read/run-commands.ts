import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { maybe, text, time } from './schema.ts';

/** Whether the script worked stands in `instanceView`; `provisioningState` says only that Azure took it. */
export const managedRunCommand = z.object({
  id: text,
  name: text,
  location: maybe(text),
  provisioningState: maybe(text),
  asyncExecution: maybe(z.boolean()),
  timeoutInSeconds: maybe(z.number()),
  instanceView: maybe(
    z.object({
      executionState: maybe(text),
      executionMessage: maybe(text),
      exitCode: maybe(z.number()),
      output: maybe(text),
      error: maybe(text),
      startTime: maybe(time),
      endTime: maybe(time),
    }),
  ),
});

export type ManagedRunCommand = z.infer<typeof managedRunCommand>;

export const readRunCommand = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachineRunCommands_GetByVirtualMachine',
    effect: false,
    schema: managedRunCommand,
    send: (sending) =>
      azure.read
        .compute(id.subscription)
        .virtualMachineRunCommands.getByVirtualMachine(groupOf(id), id.names[0] ?? '', id.name, {
          ...sending,
          expand: 'instanceView',
        }),
  });

export const listRunCommands = (azure: Azure, vm: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachineRunCommands_ListByVirtualMachine',
    effect: false,
    schema: z.array(managedRunCommand),
    send: (sending) =>
      collect(
        azure.read
          .compute(vm.subscription)
          .virtualMachineRunCommands.listByVirtualMachine(groupOf(vm), vm.name, {
            ...sending,
            expand: 'instanceView',
          }),
      ),
  });
