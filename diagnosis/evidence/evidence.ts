import type { z } from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { Words } from '../../base/language.ts';
import type { MissingReason } from '../../base/reasons.ts';
import type { Result } from '../../base/result.ts';
import type { Probed, ProbedMachine } from '../../guest/probe-parts.ts';
import type { Question } from '../question.ts';

/** Where a value was seen: Azure's own operation, and the resource that was asked about. */
export type Source = { readonly operation: string; readonly resource: string };

/** Why there is no value, and what would let us look. */
export type Because = {
  readonly reason: MissingReason;
  /** The action that is not allowed, and where. */
  readonly action?: string;
  readonly scope?: string;
  /** The evidence that had to be there first. */
  readonly needs?: string;
  /** Azure's or the guest's own words; hostile text until it is escaped. */
  readonly message?: string;
  /** Who is in the way, as Azure names them; hostile text as well. */
  readonly heldBy?: string;
};

export type Seen<Value> = { readonly value: Value; readonly source: Source; readonly at: string };

export type Missing = { readonly missing: true; readonly because: Because };

/** One thing that was looked at. Plain data: it survives JSON, so a case can be judged again elsewhere. */
export type Evidence<Value> = Seen<Value> | Missing;

/** The line of the status card that waits for it. */
export type Part = 'azure' | 'network' | 'windows';

/** What a collector is given to look with. */
export type Look = {
  readonly azure: Azure;
  readonly question: Question;
  readonly signal: AbortSignal;
  /** Runs the probe inside the machine, where that is allowed. */
  readonly probe: Probe;
};

/** One look inside Windows. Who may start it was decided before: where nobody may, this says so. */
export type Probe = (machine: ProbedMachine, signal: AbortSignal) => Promise<Result<Probed, Because>>;

/** One thing that we can look at. */
export type EvidenceUnit<Value = unknown> = {
  readonly id: string;
  readonly part: Part;
  /** Reads the value back from a saved case. */
  readonly schema: z.ZodType<Value>;
  /** Without these there is nothing to look at: it is missing when one of them is. */
  readonly needs: Units;
  /** Waited for and handed over, whatever became of them. */
  readonly uses: Units;
  /** The action without which Azure does not show it. */
  readonly permission: string;
  readonly deadlineMs: number;
  readonly name: Words;
  /**
   * The value in one short line, for the list of all evidence. A method, so that a unit of one value can stand
   * in a list of units of any: whoever calls it there hands over the unit's own value.
   */
  summary(value: Value): Words;
  /** How a reader looks again, with Azure's own command line. */
  readonly command: (source: Source, question: Question) => string;
  readonly collect: (look: Look, given: Given) => Promise<Evidence<Value>>;
};

export type Units = Readonly<Record<string, EvidenceUnit>>;

/** Values of what a unit needs, evidence of what it uses. */
type Given = Readonly<Record<string, unknown>>;

type ValueOf<Unit> = Unit extends { readonly schema: z.ZodType<infer Value> } ? Value : never;

export type GivenTo<Needs extends Units, Uses extends Units> = {
  readonly [Key in keyof Needs]: ValueOf<Needs[Key]>;
} & { readonly [Key in keyof Uses]: Evidence<ValueOf<Uses[Key]>> };

type Definition<Value, Needs extends Units, Uses extends Units> = Omit<
  EvidenceUnit<Value>,
  'needs' | 'uses' | 'collect'
> & {
  readonly needs: Needs;
  readonly uses: Uses;
  readonly collect: (look: Look, given: GivenTo<Needs, Uses>) => Promise<Evidence<Value>>;
};

/** Using evidence that was not declared does not compile. */
export const defineEvidence = <Value, Needs extends Units, Uses extends Units>(
  unit: Definition<Value, Needs, Uses>,
): EvidenceUnit<Value> =>
  // The runner hands over exactly what was declared, under the same keys.
  unit as unknown as EvidenceUnit<Value>;

export const isMissing = (evidence: Evidence<unknown>): evidence is Missing => 'missing' in evidence;
