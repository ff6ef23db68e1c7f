import * as z from 'zod';
import type { Words } from '../base/language.ts';
import type { ChangeReason, ChangeStop } from '../base/reasons.ts';
import type { ChangeRow } from '../store/changes.ts';
import { type ChangeState, changeStates } from './change.ts';
import { actorSchema } from './person.ts';
import type { Plan } from './plan/plan.ts';
import { type ChangeRequest, requestSchema } from './request.ts';

const decisionSchema = z.strictObject({
  decided: z.enum(['approved', 'rejected', 'withdrawn']),
  by: actorSchema,
  at: z.iso.datetime(),
  /** The change whose approval covers this one: an undo within its window. */
  under: z.int().optional(),
  /** Alone, by the rule for emergencies, and why: hostile text. */
  breakGlass: z.string().optional(),
});

export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** What became of a step: about to be made, made, so already, not made, or nobody knows. */
export type EffectState = 'intended' | 'done' | 'skipped' | 'failed' | 'unknown';

/** One line of the proof, before and after. */
export type ProofRow = { readonly label: Words; readonly before: Words; readonly after: Words };

/** What came of it, and why. */
export type Outcome = {
  readonly because?: ChangeReason;
  /** In words, where the code alone does not say it. */
  readonly cannot?: Words;
  /** What Azure or Windows said: hostile text. */
  readonly said?: string;
  /** Place of the step in the plan. */
  readonly step?: number;
  /** What policy says about it now, and in whose words. */
  readonly stop?: { readonly refused: ChangeStop; readonly because?: string };
  /** What is missing in Azure, for whom. */
  readonly action?: { readonly action: string; readonly resource: string };
  /** What is still wrong, or what blocks now. */
  readonly first?: Words;
  readonly proof?: readonly ProofRow[];
  /** What could not be looked at. */
  readonly unseen?: readonly Words[];
  /** What was taken back, or could not be: by the step's place in the plan. */
  readonly left?: readonly number[];
  /** A person can tell what nothing else can. */
  readonly asks?: true;
  readonly endedAt?: string;
  /** It was fixed, and a day later no more: something keeps putting it back. */
  readonly drifted?: boolean;
};

/** A change as it is now, read. */
export type Change = {
  readonly number: number;
  readonly state: ChangeState;
  readonly machine: string;
  readonly request: ChangeRequest;
  readonly undoOf?: number;
  readonly plan?: Plan;
  readonly decision?: Decision;
  readonly outcome?: Outcome;
  readonly stopAsked: boolean;
  readonly expiresAt?: number;
  /** Attempts since the last move that ended without a word or with a bug. */
  readonly stumbles: number;
  readonly endedAt?: number;
};

/** The bot wrote it there itself. Later versions keep to the shape for as long as it is kept. */
const own = <Value>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

const rowSchema = z.object({
  state: z.enum(changeStates),
  request: requestSchema,
  plan: own<Plan>().nullish(),
  decision: decisionSchema.nullish(),
  outcome: own<Outcome>().nullish(),
});

export function readChange(row: ChangeRow): Change {
  const { state, request, plan, decision, outcome } = rowSchema.parse(row);
  return {
    number: row.number,
    state,
    machine: row.machine,
    request,
    ...(row.undo_of === null ? {} : { undoOf: row.undo_of }),
    ...(plan ? { plan } : {}),
    ...(decision ? { decision } : {}),
    ...(outcome ? { outcome } : {}),
    stopAsked: row.stop_asked,
    ...(row.expires_at ? { expiresAt: row.expires_at.getTime() } : {}),
    stumbles: row.stumbles,
    ...(row.ended_at ? { endedAt: row.ended_at.getTime() } : {}),
  };
}

/** As people call it. */
export const changeName = (number: number): string => `CH-${number}`;
