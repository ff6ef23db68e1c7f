import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { list, maybe, reference, resource, text, time } from './schema.ts';

const status = z.object({
  code: maybe(text),
  displayStatus: maybe(text),
  message: maybe(text),
  time: maybe(time),
});

const instanceView = z.object({
  computerName: maybe(text),
  osName: maybe(text),
  osVersion: maybe(text),
  hyperVGeneration: maybe(text),
  statuses: list(status),
  vmAgent: maybe(
    z.object({
      vmAgentVersion: maybe(text),
      statuses: list(status),
      extensionHandlers: list(z.object({ type: maybe(text), status: maybe(status) })),
    }),
  ),
  extensions: list(z.object({ name: maybe(text), type: maybe(text), statuses: list(status) })),
});

const disk = z.object({
  name: maybe(text),
  managedDisk: maybe(z.object({ id: maybe(text) })),
  diskSizeGB: maybe(z.number()),
});

export const virtualMachine = z.object({
  ...resource,
  location: text,
  zones: list(text),
  vmId: maybe(text),
  provisioningState: maybe(text),
  timeCreated: maybe(time),
  licenseType: maybe(text),
  hardwareProfile: maybe(z.object({ vmSize: maybe(text) })),
  storageProfile: z.object({
    imageReference: maybe(
      z.object({
        publisher: maybe(text),
        offer: maybe(text),
        sku: maybe(text),
        exactVersion: maybe(text),
        id: maybe(text),
      }),
    ),
    osDisk: disk.extend({ osType: maybe(text) }),
    dataDisks: list(disk.extend({ lun: z.number() })),
  }),
  osProfile: maybe(z.object({ computerName: maybe(text), allowExtensionOperations: maybe(z.boolean()) })),
  networkProfile: maybe(
    z.object({ networkInterfaces: list(z.object({ id: text, primary: maybe(z.boolean()) })) }),
  ),
  securityProfile: maybe(z.object({ securityType: maybe(text) })),
  diagnosticsProfile: maybe(
    z.object({ bootDiagnostics: maybe(z.object({ enabled: maybe(z.boolean()), storageUri: maybe(text) })) }),
  ),
  virtualMachineScaleSet: maybe(reference),
  instanceView: maybe(instanceView),
  /** Its extensions, as they were asked for. */
  resources: list(
    z.object({
      name: text,
      publisher: maybe(text),
      typePropertiesType: maybe(text),
      provisioningState: maybe(text),
    }),
  ),
});

export type VirtualMachine = z.infer<typeof virtualMachine>;

export type InstanceView = z.infer<typeof instanceView>;

/** The VM with its power, agent and extensions, in one request. */
export const readVirtualMachine = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_Get',
    effect: false,
    schema: virtualMachine,
    send: (sending) =>
      azure.read
        .compute(id.subscription)
        .virtualMachines.get(groupOf(id), id.name, { ...sending, expand: 'instanceView' }),
  });

export const readInstanceView = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_InstanceView',
    effect: false,
    schema: instanceView,
    send: (sending) =>
      azure.read.compute(id.subscription).virtualMachines.instanceView(groupOf(id), id.name, sending),
  });

/** Every VM of a resource group, without its state. */
export const listVirtualMachines = (azure: Azure, group: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_List',
    effect: false,
    schema: z.array(virtualMachine),
    send: (sending) =>
      collect(azure.read.compute(group.subscription).virtualMachines.list(groupOf(group), sending)),
  });

/** Every VM of a subscription, without its state. */
export const listAllVirtualMachines = (
  azure: Azure,
  { subscription }: ResourceId,
  options: CallOptions = {},
) =>
  call(azure, {
    ...options,
    operation: 'VirtualMachines_ListAll',
    effect: false,
    schema: z.array(virtualMachine),
    send: (sending) => collect(azure.read.compute(subscription).virtualMachines.listAll(sending)),
  });
