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
 * A command interpreter stands in between and changes what has a meaning to it; a list of words passes as it is:
 * https://github.com/Azure/azure-powershell/issues/7269
 */
const passesUnchanged = /^[A-Za-z0-9,]{1,200}$/;

export type ScriptToRun = {
  readonly script: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  /** With which of our identities: to look, or to change what was approved. */
  readonly as?: 'probe' | 'change';
};

export const parametersOf = (parameters: Readonly<Record<string, string>>) =>
  Object.entries(parameters).map(([name, value]) => {
    if (!passesUnchanged.test(value)) throw new Error(`${name} has a value that no script is given.`);
    return { name, value };
  });

/**
 * Runs a script as SYSTEM through the action run command: one at a time for each VM, and nobody can stop it.
 * It is sent once. Where no clear answer came, the failure says `outcome-unknown`, and nothing is sent again.
 */
export const runCommand = (
  azure: Azure,
  vm: ResourceId,
  { script, parameters = {}, as = 'probe', ...options }: CallOptions & ScriptToRun,
) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'VirtualMachines_RunCommand',
    effect: true,
    schema: guestOutput,
    send: async (sending) =>
      azure[as]
        .compute(vm.subscription)
        .virtualMachines.runCommand(
          groupOf(vm),
          vm.name,
          { commandId: 'RunPowerShellScript', script: [...script], parameters: parametersOf(parameters) },
          sending,
        ),
  });
