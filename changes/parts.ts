import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Question } from '../diagnosis/question.ts';
import type { RemedyUnit } from '../remedies/remedy.ts';
import type { AuditEntries } from '../store/audit-entries.ts';
import type { ChangeEffects } from '../store/change-effects.ts';
import type { ChangeRows } from '../store/changes.ts';
import type { Pause } from '../store/pause.ts';
import type { Store } from '../store/store.ts';
import type { Change, Outcome } from './change-view.ts';
import type { Plan } from './plan/plan.ts';
import type { Policy } from './policy/policy.ts';
import type { Stop } from './policy/what-stops.ts';
import type { StepParts } from './steps/step-kind.ts';

/** Why a plan is not proposed, as the card says it. */
export type NotProposed = Pick<Outcome, 'because' | 'cannot' | 'action' | 'said' | 'stop'>;

/** Whether it makes sense to ask anybody: asked of Azure and the directory before the card is posted. */
export type Preflight = (
  change: Change,
  plan: Omit<Plan, 'others' | 'approvers' | 'yes'>,
) => Promise<{ readonly not: NotProposed } | Pick<Plan, 'others' | 'approvers' | 'yes'>>;

/** What policy says about the time that a change of this machine has. */
export type Terms = {
  readonly expiryMs: number;
  /** Approvers are told once more so long before. */
  readonly remindMs: number;
  /** How long the way back is part of what was approved. */
  readonly undoMs: number;
};

/** All that changes need of the world. */
export type ChangesParts = {
  readonly store: Pick<Store, 'transaction' | 'whenCommitted' | 'shared'>;
  readonly rows: ChangeRows;
  readonly effects: ChangeEffects;
  readonly entries: AuditEntries;
  readonly pause: Pause;
  readonly policy: Policy;
  /** The allow-list. */
  readonly remedies: readonly RemedyUnit[];
  readonly steps: StepParts;
  /** SHA-256 of the program that runs inside Windows. */
  readonly harness: string;
  /** What was found, by the number of the diagnosis. */
  readonly diagnosisOf: (number: number) => Promise<Diagnosis | undefined>;
  /** Looks once more, inside Windows too. */
  readonly diagnose: (question: Question, signal: AbortSignal) => Promise<Diagnosis>;
  readonly preflight: Preflight;
  /** What policy has against it now; `not-known`: Azure did not say. */
  readonly stopped: (change: Change, plan: Plan) => Promise<Stop | 'not-known' | undefined>;
  readonly termsOf: (change: Change) => Terms;
  /** Tells some of those who could say yes. Belongs to the transaction; twice is as good as once. */
  readonly tellApprovers: (change: Change, when: 'asked' | 'still-waiting') => Promise<void>;
  /** Has somebody look into what was decided alone. Belongs to the transaction; twice is as good as once. */
  readonly review: (change: Change) => Promise<void>;
  /** Shows the change as it is now, to everybody who may see it. Belongs to the transaction of the move. */
  readonly show: (change: Change) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
};
