import type { Words } from '../../base/language.ts';
import type { LookedAt } from '../diagnosis.ts';
import type { Decider, EndRules } from './end-rules.ts';
import type { Tried } from './path-facts.ts';
import type { PathFinding } from './path-finding.ts';
import type { PathQuestion } from './path-question.ts';

/**
 * `allowed`: rules and routes let it through and nobody tried; `not-reached`: it was tried in vain, and nothing was
 * found in the way; `uncertain`: neither tried nor all seen that decides.
 */
export type PathVerdict = 'reached' | 'degraded' | 'blocked' | 'not-reached' | 'allowed' | 'uncertain';

/** One place on the way of the connection that was tried. */
export type PathHop = {
  readonly name: string;
  readonly address: string;
  readonly kind: Words;
  readonly issues: readonly {
    /** As Azure calls it. */
    readonly type: string;
    readonly title: Words;
    readonly action: Words;
  }[];
};

/** What the rules at one end do, and each rule that decides in one line. */
export type ShownRules = Omit<EndRules, 'deciders'> & {
  readonly deciders: readonly (Decider & { readonly line: Words })[];
};

/** A whole case: plain data that survives JSON. */
export type PathDiagnosis = {
  readonly question: PathQuestion;
  /** As people call them, and what goes between them, such as `TCP 1433`. */
  readonly source: string;
  readonly destination: Words;
  readonly traffic: string;
  /** The region of the source, where it was seen. */
  readonly location?: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly verdict: PathVerdict;
  readonly tried: Tried;
  /** In milliseconds, where it was measured. */
  readonly latencyMs?: number;
  /** In the order in which the connection meets them. */
  readonly findings: readonly PathFinding[];
  readonly hops: readonly PathHop[];
  /** Who decides at either end. */
  readonly rules: readonly ShownRules[];
  /** What was judged otherwise than usual. */
  readonly notes: readonly Words[];
  /** Nothing could be tried because the Network Watcher agent of the source is missing, or failed. */
  readonly isAgentWanted: boolean;
  readonly evidence: readonly LookedAt[];
};
