import { isDeepStrictEqual } from 'node:util';
import { failure, success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { callingOf } from './calling-of.ts';
import {
  type GuestState,
  guestActions,
  guestStateSchema,
  guestWrites,
  observeGuest,
  settleGuest,
} from './guest-state.ts';
import { resourceOf } from './resource-of.ts';
import { defineStepKind, type StepKindUnit } from './step-kind.ts';

type UndoStep = StepOf<'guest-undo'>;

const observe: StepKindUnit<UndoStep, GuestState>['observe'] = observeGuest;

/** Nothing was written, or all of it was taken back: by us, or by the scheduled revert. */
const isDone = (_: UndoStep, { journal }: GuestState): boolean => journal === null || journal === 'undone';

export const guestUndo = defineStepKind<UndoStep, GuestState>({
  kind: 'guest-undo',
  writes: guestWrites,
  actions: guestActions,
  stateSchema: guestStateSchema,
  observe,
  isDone,
  send: async ({ runHarness }, { vm, run, steps }, sending) => {
    const ran = await runHarness(resourceOf(vm), { run, mode: 'undo', steps }, callingOf(sending));
    if (!ran.ok) return ran;
    const { value: answer } = ran;
    // Left alone because somebody changed it since, is how it should be; what Windows refused, is not.
    const isWhole = answer.st === 'partial' ? !answer.steps.some(({ st }) => st === 'failed') : true;
    return (answer.st === 'undone' || answer.st === 'nothing' || answer.st === 'partial') && isWhole
      ? success({ answer })
      : failure({
          operation: 'VirtualMachines_RunCommand',
          reason: answer.st === 'partial' ? 'partly-done-in-windows' : 'failed-in-windows',
          message: answer.err ?? '',
        });
  },
  settle: settleGuest({ observe, isDone }),
  undo: () => ({ cannot: 'cannot-be-undone' }),
  isStill: (_, after, now) => isDeepStrictEqual(after.steps, now.steps),
});
