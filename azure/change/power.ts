import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';

const operations = {
  start: 'VirtualMachines_Start',
  restart: 'VirtualMachines_Restart',
  redeploy: 'VirtualMachines_Redeploy',
  reapply: 'VirtualMachines_Reapply',
  powerOff: 'VirtualMachines_PowerOff',
  deallocate: 'VirtualMachines_Deallocate',
} as const;

export type PowerChange = keyof typeof operations;

/** Azure says nothing when it is done. */
const nothing = z.unknown().transform(() => undefined);

export const changePower = (azure: Azure, vm: ResourceId, change: PowerChange, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 15 * 60_000,
    ...options,
    operation: operations[change],
    effect: true,
    schema: nothing,
    send: async (sending) =>
      azure.change.compute(vm.subscription).virtualMachines[change](groupOf(vm), vm.name, sending),
  });
