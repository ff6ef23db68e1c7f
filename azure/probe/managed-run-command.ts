import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { managedRunCommand } from '../read/run-commands.ts';
import { parametersOf } from './run-command.ts';

export type NewRunCommand = {
  readonly location: string;
  readonly script: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly timeoutInSeconds: number;
};

/**
 * Runs a script through a resource of its own: the road when the action is not free. Its name is its
 * idempotency key, and its state can be read again after a crash. It stays until it is deleted.
 */
export const createManagedRunCommand = (
  azure: Azure,
  id: ResourceId,
  { command, ...options }: CallOptions & { readonly command: NewRunCommand },
) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'VirtualMachineRunCommands_CreateOrUpdate',
    effect: true,
    schema: managedRunCommand,
    send: async (sending) =>
      azure.probe.compute(id.subscription).virtualMachineRunCommands.createOrUpdate(
        groupOf(id),
        id.names[0] ?? '',
        id.name,
        {
          location: command.location,
          source: { script: command.script },
          parameters: parametersOf(command.parameters ?? {}),
          asyncExecution: false,
          timeoutInSeconds: command.timeoutInSeconds,
        },
        sending,
      ),
  });

export const deleteManagedRunCommand = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'VirtualMachineRunCommands_Delete',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: async (sending) =>
      azure.probe
        .compute(id.subscription)
        .virtualMachineRunCommands.delete(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
