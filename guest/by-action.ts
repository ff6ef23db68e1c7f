import { runCommand } from '../azure/probe/run-command.ts';
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

/** The usual road, and the quicker one. It is taken again only when Azure refused: then nothing ran. */
export async function byAction(
  { azure, leases, script }: ProbeParts,
  { vm, turn, stop, unwanted }: Asking,
  parameters: Parameters,
): Promise<Result<Printed, Unprobed>> {
  const { clock } = azure;
  const began = clock.now();
  const enough = AbortSignal.any([stop, unwanted]);
  for (;;) {
    if (!(await leases.note(turn, { sent: true }))) return failure({ reason: 'guest-busy' });
    const sent = clock.now();
    const ran = await runCommand(azure, vm.id, {
      script: script.lines,
      parameters,
      signal: stop,
      deadlineMs: answerMs,
    });
    const received = clock.now();
    const isOpen = !ran.ok && ran.failure.reason === 'outcome-unknown';
    if (!isOpen) await leases.note(turn, { sent: false });
    if (ran.ok) {
      return success({ printed: ran.value, operation: 'VirtualMachines_RunCommand', sent, received });
    }
    const waited = received - began >= patienceMs;
    if (ran.failure.reason !== 'conflict' || waited || unwanted.aborted)
      return failure(unprobed(ran.failure));
    await clock.sleep(tryEveryMs, enough);
  }
}
