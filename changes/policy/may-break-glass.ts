import type { ChangeRules } from './change-rules.ts';
import { decideYes, type YesFacts } from './decide-yes.ts';
import type { Decision } from './decision.ts';
import { names } from './names.ts';
import type { Policy } from './policy.ts';

export type BreakGlassFacts = YesFacts & {
  /** Why it cannot wait for anybody else; kept and shown, and nothing is read out of it. */
  readonly reason: string;
};

/** A shorter one says nothing to who looks into it the next day. */
const shortestReason = 10;

/**
 * May this person say yes alone, in an emergency. It takes the place of the second person and of nothing else: all that
 * Azure, the clock, a pause or a freeze forbid stays forbidden.
 */
export function mayBreakGlass(policy: Policy, facts: BreakGlassFacts): Decision {
  const { by, reason } = facts;
  return decideYes(policy, facts, ({ each }) => {
    if (!each.every(({ breakGlass }) => breakGlass.on)) return 'break-glass-off';
    if (!each.every(({ breakGlass }) => names(breakGlass, by.person))) return 'break-glass-not-allowed';
    return [...reason.trim()].length < shortestReason ? 'break-glass-without-reason' : undefined;
  });
}

/** The rooms that are told at once when somebody decided alone. */
export const toldOfBrokenGlass = ({ each }: ChangeRules): readonly string[] => [
  ...new Set(each.flatMap(({ breakGlass }) => breakGlass.tellTo ?? [])),
];
