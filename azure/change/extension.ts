import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from '../read/schema.ts';

/** What we may install, and nothing else. */
const handlers = {
  /** The agent that the connectivity check needs. */
  NetworkWatcherAgentWindows: { publisher: 'Microsoft.Azure.NetworkWatcher', version: '1.4' },
  NetworkWatcherAgentLinux: { publisher: 'Microsoft.Azure.NetworkWatcher', version: '1.4' },
  /** Puts Remote Desktop's settings back when it is told nothing else: no name, no password. */
  VMAccessAgent: { publisher: 'Microsoft.Compute', version: '2.4' },
} as const;

export type Handler = keyof typeof handlers;

export type NewExtension = {
  readonly handler: Handler;
  readonly location: string;
  /** A name that it has already; Azure takes each handler once a machine. */
  readonly name?: string;
  /** Has an extension that is there done once more. */
  readonly forceUpdateTag?: string;
};

export const installExtension = (
  azure: Azure,
  vm: ResourceId,
  { extension, ...options }: CallOptions & { readonly extension: NewExtension },
) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: 'VirtualMachineExtensions_CreateOrUpdate',
    effect: true,
    schema: z.object({ id: text, name: text, provisioningState: maybe(text) }),
    send: async (sending) =>
      azure.change.compute(vm.subscription).virtualMachineExtensions.createOrUpdate(
        groupOf(vm),
        vm.name,
        extension.name ?? extension.handler,
        {
          location: extension.location,
          publisher: handlers[extension.handler].publisher,
          typePropertiesType: extension.handler,
          typeHandlerVersion: handlers[extension.handler].version,
          autoUpgradeMinorVersion: true,
          ...(extension.forceUpdateTag === undefined ? {} : { forceUpdateTag: extension.forceUpdateTag }),
        },
        sending,
      ),
  });

/** By the extension's own id. One that is gone already counts as deleted. */
export const deleteExtension = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: 'VirtualMachineExtensions_Delete',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: async (sending) =>
      azure.change
        .compute(id.subscription)
        .virtualMachineExtensions.delete(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
