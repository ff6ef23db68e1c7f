import { isDeepStrictEqual } from 'node:util';
import { failure, type Result, success } from '../../base/result.ts';
import type { HarnessAnswer } from '../../guest/harness/harness-answer.ts';
import type { Primitive } from '../../guest/harness/step.ts';
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
import { defineStepKind, type Sent, type StepFailure, type StepKindUnit, type WayBack } from './step-kind.ts';

type GuestRun = StepOf<'guest'>;

const observe: StepKindUnit<GuestRun, GuestState>['observe'] = (parts, { vm, steps }, key) =>
  observeGuest(parts, { vm, run: key.run, steps }, key);

const hasRun = ({ journal }: GuestState): boolean => journal === 'applied' || journal === 'undone';

export const guest = defineStepKind<GuestRun, GuestState>({
  kind: 'guest',
  writes: guestWrites,
  actions: guestActions,
  stateSchema: guestStateSchema,
  observe,
  isDone: (_, state) => hasRun(state) || (state.st === 'already' && state.journal === null),
  // A look takes as long as a change, and the harness compares each value itself before it writes it: no second look here.
  send: async ({ runHarness }, { vm, steps }, sending) => {
    const order = { run: sending.key.run, mode: 'apply', steps } as const;
    const ran = await runHarness(resourceOf(vm), order, callingOf(sending));
    return ran.ok ? applied(ran.value) : ran;
  },
  settle: settleGuest({ observe, isDone: (_, state) => hasRun(state) }),
  undo: (step, { before, key }) => wayBack(step, before, key.run),
  isStill: (_, after, now) => isDeepStrictEqual(after.steps, now.steps),
});

function applied(answer: HarnessAnswer): Result<Sent, StepFailure> {
  const failed = (reason: StepFailure['reason']) =>
    failure<StepFailure>({ operation: 'VirtualMachines_RunCommand', reason, message: answer.err ?? '' });
  switch (answer.st) {
    case 'changed':
    case 'already':
      return success({ answer });
    case 'blocked':
      return failed('need-not-met');
    case 'failed':
      return failed('failed-in-windows');
    case 'partial':
      return failed('partly-done-in-windows');
    default:
      return failed('malformed');
  }
}

/** These leave nothing that could be put back. */
const oneWay: ReadonlySet<Primitive> = new Set([
  'certificate-remove',
  'clock-sync',
  'feature-remove',
  'session-logoff',
]);

/** These change nothing that would have to be put back. */
const passing: ReadonlySet<Primitive> = new Set(['need', 'rdp-restart', 'scheduled-revert']);

function wayBack({ vm, steps }: GuestRun, before: GuestState, run: string): WayBack {
  if (before.st === 'already') return { cannot: 'nothing-to-undo' };
  const lasting = steps.filter((step) => !passing.has(step.do));
  if (lasting.length === 0) return { cannot: 'nothing-to-undo' };
  return lasting.every((step) => oneWay.has(step.do))
    ? { cannot: 'cannot-be-undone' }
    : { steps: [{ kind: 'guest-undo', vm, run, steps }] };
}
