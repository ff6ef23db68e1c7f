import * as z from 'zod';
import { success } from '../../base/result.ts';
import type { HarnessAnswer } from '../../guest/harness/harness-answer.ts';
import type { GuestStep } from '../../guest/harness/step.ts';
import type { Step } from '../../remedies/step.ts';
import { correlationOf } from './calling-of.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking, settleByOperation } from './settle-by-looking.ts';
import type { StepKey, StepKindUnit, StepParts } from './step-kind.ts';

const seen = z.string().nullable();

/** What the harness says when it only looks. */
export const guestStateSchema = z.strictObject({
  st: z.string(),
  steps: z
    .array(
      z.strictObject({ i: z.int(), st: z.string(), was: z.exactOptional(seen), is: z.exactOptional(seen) }),
    )
    .readonly(),
  /** What the journal of the run says: nothing, begun, done, taken back. */
  journal: z.enum(['open', 'applied', 'undone']).nullable(),
  /** Whether Windows will take it all back by itself. */
  armed: z.boolean(),
});

export type GuestState = z.infer<typeof guestStateSchema>;

export type GuestOrder = { readonly vm: string; readonly run: string; readonly steps: readonly GuestStep[] };

/** Looks without writing anything. */
export async function observeGuest(parts: StepParts, { vm, run, steps }: GuestOrder, key: StepKey) {
  const looked = await parts.runHarness(
    resourceOf(vm),
    { run, mode: 'check', steps },
    { correlationId: correlationOf(key) },
  );
  return looked.ok ? success(stateOf(looked.value)) : looked;
}

const stateOf = ({ st, steps, journal, revert }: HarnessAnswer): GuestState => ({
  st,
  steps: steps.map((step) => ({
    i: step.i,
    st: step.st,
    ...(step.was === undefined ? {} : { was: step.was }),
    ...(step.is === undefined ? {} : { is: step.is }),
  })),
  journal: journal ?? null,
  armed: revert !== undefined,
});

/**
 * That the script has come to its end says nothing of what it did, so the journal is asked. While the journal does not
 * say that all is done, doing it again goes on where it stopped.
 */
export const settleGuest =
  <S extends Step>(
    looking: Pick<StepKindUnit<S, GuestState>, 'observe' | 'isDone'>,
  ): StepKindUnit<S, GuestState>['settle'] =>
  async (parts, step, { operation, ...about }) => {
    const told = operation === undefined ? undefined : await settleByOperation(parts, { operation });
    return told === 'under-way' ? told : settleByLooking(looking)(parts, step, about);
  };

/** What every step inside a machine writes, and what it takes. */
export const guestWrites = ({ vm }: { readonly vm: string }) => [vm];

export const guestActions = ({ vm }: { readonly vm: string }) => [
  { action: 'Microsoft.Compute/virtualMachines/runCommand/action', resource: vm },
];
