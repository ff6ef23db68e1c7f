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

type ConfirmStep = StepOf<'guest-confirm'>;

const observe: StepKindUnit<ConfirmStep, GuestState>['observe'] = observeGuest;

const isDone = (_: ConfirmStep, { armed }: GuestState): boolean => !armed;

export const guestConfirm = defineStepKind<ConfirmStep, GuestState>({
  kind: 'guest-confirm',
  writes: guestWrites,
  actions: guestActions,
  stateSchema: guestStateSchema,
  observe,
  isDone,
  send: async ({ runHarness }, { vm, run, steps }, sending) => {
    const ran = await runHarness(resourceOf(vm), { run, mode: 'confirm', steps }, callingOf(sending));
    if (!ran.ok) return ran;
    const { value: answer } = ran;
    return answer.st === 'confirmed' || answer.st === 'nothing'
      ? success({ answer })
      : failure({
          operation: 'VirtualMachines_RunCommand',
          reason: 'failed-in-windows',
          message: answer.err ?? '',
        });
  },
  settle: settleGuest({ observe, isDone }),
  undo: () => ({ cannot: 'nothing-to-undo' }),
  isStill: (step, _, now) => isDone(step, now),
});
