import type * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { CallOptions } from '../../azure/call.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import type { AzureReason, StepReason } from '../../base/reasons.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Result } from '../../base/result.ts';
import type { HarnessAnswer } from '../../guest/harness/harness-answer.ts';
import type { HarnessOrder } from '../../guest/harness/step.ts';
import type { Step } from '../../remedies/step.ts';

/** Names one step of one change, for ever. A step of the way back has a key of its own. */
export type StepKey = {
  readonly change: number;
  readonly index: number;
  /** 16 hex digits; the journal in the guest has this name, whatever is done with it. */
  readonly run: string;
};

/** Why a step could not be observed or done. */
export type StepFailure = Omit<AzureFailure, 'reason'> & { readonly reason: AzureReason | StepReason };

/** Runs the harness once, with the identity that changes; never at the same time as anything else of ours in that machine. */
export type RunHarness = (
  vm: ResourceId,
  order: HarnessOrder,
  calling: Calling,
) => Promise<Result<HarnessAnswer, StepFailure>>;

/** What goes with a call, so that it can be stopped and found again. */
export type Calling = Pick<CallOptions, 'signal' | 'correlationId' | 'accepted' | 'leavesBy'>;

export type StepParts = {
  readonly azure: Azure;
  readonly runHarness: RunHarness;
  /** How long a request that left can still arrive, though nobody waits for its answer any more. */
  readonly flightMs: number;
  /** How long Azure's Activity Log may be silent about what has happened. */
  readonly logLagMs: number;
};

export type Sending<State> = {
  readonly key: StepKey;
  /** As it was when it was approved. Nothing is written where it is otherwise now; in a guest the harness sees to that. */
  readonly before: State;
  readonly signal?: AbortSignal;
  /** Told once, as soon as Azure took it on: the address under which Azure says how it goes. Kept for `settle`; does not throw. */
  readonly accepted?: (operation: string) => Promise<void>;
  /** It leaves before that, or not at all; a run in a guest may be late, for its journal tells it from a second one. */
  readonly leavesBy?: number;
};

/** What is known of a step that was sent, or was about to be. */
export type Doubt<State> = {
  readonly key: StepKey;
  readonly before: State;
  readonly sentAt: number;
  /** What `accepted` was told. */
  readonly operation?: string;
};

/**
 * `under-way`: nothing can be said yet, ask again. `cannot-tell`: nothing will ever be said, a person decides.
 * `failed`: Azure took it on and could not do it.
 */
export type Settled = 'happened' | 'did-not' | 'under-way' | 'cannot-tell' | { readonly failed: StepFailure };

/** What a step has to say when it is done. */
export type Sent = { readonly answer?: HarnessAnswer };

/** The steps that take it back, in order, or why there are none. */
export type WayBack =
  | { readonly steps: readonly [Step, ...Step[]] }
  | { readonly cannot: 'nothing-to-undo' | 'cannot-be-undone' };

export type StepAction = { readonly action: string; readonly resource: string };

/** How one kind of step is done, and how it is found out whether it was. */
export type StepKindUnit<S extends Step = Step, State = unknown> = {
  readonly kind: S['kind'];
  /** Every resource whose other changes must wait: the whole security group, not the rule. Who else is behind it is affected. */
  readonly writes: (step: S) => readonly string[];
  /** Everything that Azure must allow, asked of Azure for the bot's identity and for the approver. */
  readonly actions: (step: S, before: State) => readonly StepAction[];
  /** How it is now, as plain data: kept, shown, and hashed as what the approver saw. Holds nothing that changes by itself. */
  readonly observe: (parts: StepParts, step: S, key: StepKey) => Promise<Result<State, StepFailure>>;
  readonly stateSchema: z.ZodType<State>;
  /** Is it already as the step makes it? Then nothing is sent. */
  readonly isDone: (step: S, state: State) => boolean;
  /** Sends it, once. `outcome-unknown` when nobody knows: then `settle` finds out. */
  readonly send: (parts: StepParts, step: S, sending: Sending<State>) => Promise<Result<Sent, StepFailure>>;
  /** Finds out what became of a step of which nobody knows. `did-not` means: it will not happen any more by itself. */
  readonly settle: (parts: StepParts, step: S, about: Doubt<State>) => Promise<Settled>;
  /**
   * What takes it back to `before`. Values that somebody changed since are left alone: what is observed must equal `after`,
   * which is `null` where nobody saw it.
   */
  readonly undo: (
    step: S,
    done: { readonly before: State; readonly after: State | null; readonly key: StepKey },
  ) => WayBack;
  /** Whether a later state is still what the step left. */
  readonly isStill: (step: S, after: State, now: State) => boolean;
};

/** Its own types stay inside: the engine hands over what the unit itself observed, and `stateSchema` has read it. */
export const defineStepKind = <S extends Step, State>(unit: StepKindUnit<S, State>): StepKindUnit =>
  unit as unknown as StepKindUnit;
