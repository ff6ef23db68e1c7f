import * as z from 'zod';
import { type InstanceView, readInstanceView } from '../../azure/read/virtual-machine.ts';
import { failure, success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { powerOf } from './power-of.ts';
import { resourceOf } from './resource-of.ts';
import { defineStepKind, type StepKindUnit } from './step-kind.ts';

type WaitStep = StepOf<'wait'>;

const stateSchema = z.strictObject({ power: z.string(), agent: z.enum(['ready', 'not-ready']) });

type State = z.infer<typeof stateSchema>;

/** After a start Windows may have updates to finish first. */
const patienceMs = 15 * 60_000;

const lookEveryMs = 10_000;

const observe: StepKindUnit<WaitStep, State>['observe'] = async ({ azure }, { vm }) => {
  const view = await readInstanceView(azure, resourceOf(vm));
  return view.ok ? success({ power: powerOf(view.value), agent: agentOf(view.value) }) : view;
};

const agentOf = ({ vmAgent }: InstanceView): State['agent'] =>
  vmAgent?.statuses.some(({ displayStatus }) => displayStatus?.toLowerCase() === 'ready')
    ? 'ready'
    : 'not-ready';

const isReady = ({ power, agent }: State): boolean => power === 'running' && agent === 'ready';

export const wait = defineStepKind<WaitStep, State>({
  kind: 'wait',
  writes: () => [],
  actions: () => [],
  stateSchema,
  observe,
  // It may have answered when it was planned, and a restart stands before.
  isDone: () => false,
  send: async (parts, step, { key, signal }) => {
    const { clock } = parts.azure;
    const until = clock.now() + patienceMs;
    for (;;) {
      const now = await observe(parts, step, key);
      if (now.ok && isReady(now.value)) return success({});
      const operation = 'VirtualMachines_InstanceView';
      if (signal?.aborted) return failure({ operation, reason: 'cancelled', message: '' });
      // One look that fails says nothing about the next.
      if (clock.now() >= until)
        return now.ok ? failure({ operation, reason: 'agent-not-ready', message: '' }) : now;
      await clock.sleep(lookEveryMs, signal);
    }
  },
  // Nothing was written, so it can be waited for again.
  settle: async () => 'did-not',
  undo: () => ({ cannot: 'nothing-to-undo' }),
  isStill: () => true,
});
