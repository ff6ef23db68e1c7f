import { failure } from '../../base/result.ts';
import type { RunHarness } from '../../changes/steps/step-kind.ts';
import { orderLines } from '../../guest/harness/harness-script.ts';
import { readHarnessAnswer } from '../../guest/harness/read-harness-answer.ts';
import { runHarness } from '../../simulator/guest/harness/run-harness.ts';
import type { Looking } from './looking.ts';

/** Hands an order to the practice guest as the harness would find it in itself, without the way there. */
export const practiceHarness =
  ({ world, time }: Pick<Looking, 'world' | 'time'>): RunHarness =>
  async (vm, order) => {
    const text = `${orderLines(order).join('\n')}\n`;
    const printed = runHarness(world, vm.text, text, time.clock.now());
    const answer = printed && readHarnessAnswer({ output: printed.stdout, error: printed.stderr });
    if (answer?.ok) return answer;
    const message = printed?.stderr ?? 'No Windows runs here.';
    return failure({ operation: 'VirtualMachines_RunCommand', reason: 'malformed', message });
  };
