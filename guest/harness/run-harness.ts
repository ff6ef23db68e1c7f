import type { CallOptions } from '../../azure/call.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import { runCommand } from '../../azure/probe/run-command.ts';
import { type ResourceId, resourceKey } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { duringTurn, leaseMs } from '../during-turn.ts';
import type { ProbeParts, Turn, Unfinished } from '../probe-parts.ts';
import type { GuestScript } from '../put-together.ts';
import type { HarnessAnswer } from './harness-answer.ts';
import { readHarnessAnswer } from './read-harness-answer.ts';
import type { GuestStep, HarnessOrder } from './step.ts';

export type HarnessParts = Pick<ProbeParts, 'azure' | 'leases' | 'newId' | 'closing'> & {
  /** The bytes that run. */
  readonly scriptOf: (order: HarnessOrder) => GuestScript;
};

type Calling = Pick<CallOptions, 'signal' | 'correlationId' | 'accepted'>;

const operation = 'VirtualMachines_RunCommand';

const lookEveryMs = 1_000;

/** A look inside takes its time, and is not disturbed. */
const turnPatienceMs = 180_000;

/** Azure takes half a minute around a script, and the harness waits two minutes for another run of itself. */
const aroundMs = 240_000;

/**
 * Has the harness carry out one order, with the identity that changes, never beside a look. It is sent once. Unless
 * Azure refused it, or Windows said what became of it, the failure is `outcome-unknown`: `check` with the same run tells.
 */
export async function runHarness(
  parts: HarnessParts,
  vm: ResourceId,
  order: HarnessOrder,
  calling: Calling = {},
): Promise<Result<HarnessAnswer, AzureFailure>> {
  const { leases, azure, newId } = parts;
  const turn = { machine: resourceKey(vm), holder: newId() };
  const since = azure.clock.now();
  for (;;) {
    const unfinished = await leases.take(turn, { milliseconds: leaseMs });
    if (unfinished)
      return duringTurn(parts, turn, {
        work: (stop) => send(parts, { vm, order, turn, unfinished, stop }, calling),
        // Who waited for a look must not be told what was so before: this is nothing that a look answers.
        found: () => (order.mode === 'check' ? undefined : {}),
      });
    if (calling.signal?.aborted) return failed('cancelled');
    if (azure.clock.now() - since >= turnPatienceMs) return failed('conflict');
    await azure.clock.sleep(lookEveryMs, calling.signal);
  }
}

type Sending = {
  readonly vm: ResourceId;
  readonly order: HarnessOrder;
  readonly turn: Turn;
  readonly unfinished: Unfinished;
  readonly stop: AbortSignal;
};

async function send(
  { azure, leases, scriptOf }: HarnessParts,
  { vm, order, turn, unfinished, stop }: Sending,
  { signal, ...calling }: Calling,
): Promise<Result<HarnessAnswer, AzureFailure>> {
  if (signal?.aborted) return failed('cancelled');
  // Written down before it is sent: whoever looks inside next knows that a script may be running.
  if (!(await leases.note(turn, { sent: true }))) return failed('conflict');
  const ran = await runCommand(azure, vm, {
    ...calling,
    as: 'change',
    script: scriptOf(order).lines,
    signal: signal ? AbortSignal.any([stop, signal]) : stop,
    deadlineMs: aroundMs + order.steps.reduce((sum, step) => sum + longestMs(step), 0),
  });
  // What was refused did not run, but another script that nobody has heard of may.
  const isOver = ran.ok || (ran.failure.reason !== 'outcome-unknown' && unfinished.sentAt === undefined);
  if (isOver) await leases.note(turn, { sent: false });
  if (!ran.ok) return ran;
  const read = readHarnessAnswer(ran.value);
  if (!read.ok)
    return failed(
      'outcome-unknown',
      read.failure.message ?? 'The harness printed no answer that can be read.',
    );
  const { value: answer } = read;
  return answer.run === order.run && answer.mode === order.mode
    ? success(answer)
    : failed('outcome-unknown', 'The answer is of another order.');
}

/** How long a step may take at most, as the harness limits it. */
function longestMs(step: GuestStep): number {
  switch (step.do) {
    case 'service-state':
      return 2_000 * step.seconds;
    case 'rdp-restart':
      return 360_000;
    case 'feature-remove':
      return 900_000;
    case 'clock-sync':
    case 'adapter':
    case 'session-logoff':
      return 120_000;
    default:
      return 15_000;
  }
}

const failed = (reason: AzureFailure['reason'], message = ''): Result<never, AzureFailure> =>
  failure({ operation, reason, message });
