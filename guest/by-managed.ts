import type { Azure } from '../azure/azure.ts';
import { createManagedRunCommand } from '../azure/probe/managed-run-command.ts';
import type { GuestOutput } from '../azure/probe/run-command.ts';
import { type ManagedRunCommand, readRunCommand } from '../azure/read/run-commands.ts';
import { parseResourceId, type ResourceId } from '../base/resource-id.ts';
import { failure, type Result, success } from '../base/result.ts';
import {
  type Asking,
  answerMs,
  type Parameters,
  type Printed,
  type ProbeParts,
  patienceMs,
  tryEveryMs,
  type Unprobed,
  unprobed,
} from './probe-parts.ts';
import { removeManaged } from './remove-managed.ts';

export const managedOperation = 'VirtualMachineRunCommands_CreateOrUpdate';

/** After any other failure Azure may have made it. */
const neverMade: ReadonlySet<string> = new Set([
  'cancelled',
  'conflict',
  'forbidden',
  'invalid',
  'locked',
  'not-found',
  'sign-in-failed',
  'throttled',
  'unreachable',
  'vm-not-running',
]);

/** The other road, beside a script that runs. Each has a name of its own, so that what became of it can be read. */
export async function byManaged(
  parts: ProbeParts,
  { vm, turn, stop }: Asking,
  parameters: Parameters,
): Promise<Result<Printed, Unprobed>> {
  const { azure, leases, script, newId, later } = parts;
  const id = parseResourceId(`${vm.id.text}/runCommands/rdp-bot-probe-${newId()}`);
  if (!id) throw new Error('A new id cannot stand in a resource id.');
  if (!(await leases.note(turn, { managed: id.text }))) return failure({ reason: 'guest-busy' });
  const sent = azure.clock.now();
  const created = await createManagedRunCommand(azure, id, {
    command: {
      location: vm.location,
      script: script.text,
      parameters,
      timeoutInSeconds: answerMs / 1000,
    },
    signal: stop,
    deadlineMs: answerMs,
  });
  if (!created.ok && neverMade.has(created.failure.reason)) {
    await leases.forget(id.text);
    return failure(unprobed(created.failure));
  }
  const isOpen = created.ok || created.failure.reason === 'outcome-unknown';
  const printed = isOpen ? await readEnd(azure, id, stop) : failure(unprobed(created.failure));
  // The verdict need not wait for that.
  later(removeManaged(parts, id.text));
  if (!printed.ok) return printed;
  return success({
    printed: printed.value,
    operation: managedOperation,
    sent,
    received: azure.clock.now(),
  });
}

async function readEnd(
  azure: Azure,
  id: ResourceId,
  stop: AbortSignal,
): Promise<Result<GuestOutput, Unprobed>> {
  const until = azure.clock.now() + patienceMs;
  for (;;) {
    const read = await readRunCommand(azure, id, { signal: stop });
    if (!read.ok) return failure(unprobed(read.failure));
    const { instanceView } = read.value;
    if (instanceView && hasEnded(instanceView)) {
      return success({ output: instanceView.output ?? '', error: instanceView.error ?? '' });
    }
    if (azure.clock.now() >= until || stop.aborted) return failure({ reason: 'outcome-unknown' });
    await azure.clock.sleep(tryEveryMs, stop);
  }
}

const hasEnded = ({ executionState = '' }: NonNullable<ManagedRunCommand['instanceView']>): boolean =>
  /^(Succeeded|Failed|TimedOut|Canceled)$/i.test(executionState);
