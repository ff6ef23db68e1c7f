import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text } from '../read/schema.ts';

const answer = z.object({ value: list(z.object({ code: maybe(text), message: maybe(text) })) });

/** What the guest printed: the last 4,096 bytes of it, whatever it printed before. */
export type GuestOutput = { readonly output: string; readonly error: string };

const guestOutput = answer.transform(({ value }): GuestOutput => {
  const stream = (name: string) =>
    value.find(({ code }) => code?.toLowerCase().startsWith(`componentstatus/${name}/`))?.message ?? '';
  return { output: stream('stdout'), error: stream('stderr') };
});

/**
 * Runs a script as SYSTEM through the action run command: one at a time for each VM, and nobody can stop it.
 * It is sent once. Where no clear answer came, the failure says `outcome-unknown`, and nothing is sent again.
 */
export const runCommand = (
  azure: Azure,
  vm: ResourceId,
  { script, ...options }: CallOptions & { readonly script: readonly string[] },
) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'VirtualMachines_RunCommand',
    effect: true,
    schema: guestOutput,
    send: async (sending) =>
      azure.probe
        .compute(vm.subscription)
        .virtualMachines.runCommand(
          groupOf(vm),
          vm.name,
          { commandId: 'RunPowerShellScript', script: [...script] },
          sending,
        ),
  });
