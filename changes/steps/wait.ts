import * as z from 'zod';
import { type InstanceView, readInstanceView } from '../../azure/read/virtual-machine.ts';
import { failure, success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { powerOf } from './power-of.ts';
import { resourceOf } from './resource-of.ts';
import { defineStepKind } from './step-kind.ts';

/** Whether the agent answers changes by itself, and is nothing that anybody approves. */
const stateSchema = z.strictObject({});

/** After a start Windows may have updates to finish first. */
const patienceMs = 15 * 60_000;

const lookEveryMs = 10_000;

const isReady = (view: InstanceView): boolean =>
  powerOf(view) === 'running' &&
  (view.vmAgent?.statuses ?? []).some(({ displayStatus }) => displayStatus?.toLowerCase() === 'ready');

export const wait = defineStepKind<StepOf<'wait'>, z.infer<typeof stateSchema>>({
  kind: 'wait',
  writes: () => [],
  actions: () => [],
  stateSchema,
  observe: async () => success({}),
  // It may answer when it is planned, and is restarted before.
  isDone: () => false,
  send: async ({ azure }, { vm }, { signal }) => {
    const operation = 'VirtualMachines_InstanceView';
    const until = azure.clock.now() + patienceMs;
    for (;;) {
      const view = await readInstanceView(azure, resourceOf(vm), signal ? { signal } : {});
      if (view.ok && isReady(view.value)) return success({});
      if (signal?.aborted) return failure({ operation, reason: 'cancelled', message: '' });
      // One look that fails says nothing about the next.
      if (azure.clock.now() >= until)
        return view.ok ? failure({ operation, reason: 'agent-not-ready', message: '' }) : view;
      await azure.clock.sleep(lookEveryMs, signal);
    }
  },
  // Nothing was written, so it can be waited for again.
  settle: async () => 'did-not',
  undo: () => ({ cannot: 'nothing-to-undo' }),
  isStill: () => true,
});
