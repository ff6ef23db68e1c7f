import type { Person } from '../../azure/access/read-person.ts';
import type { ProbeRefusal } from '../../base/reasons.ts';
import { scopesOf } from './in-scope.ts';
import { isNobody } from './named.ts';
import { names } from './names.ts';
import type { Policy, ScopedMachine } from './policy.ts';

export type ProbeFacts = {
  readonly person: Person;
  readonly machine: ScopedMachine;
  /** Whether the person could run a command in that very machine, as Azure says now. */
  readonly mayRunCommand: boolean;
};

export type ProbeDecision = 'allowed' | ProbeRefusal;

/**
 * May this person, who may ask about the machine, have the bot look inside it. The probe runs as SYSTEM: the policy has to
 * name the person in every scope that holds the machine, and nobody gets by the bot what Azure does not let them do.
 */
export function mayStartProbe(policy: Policy, { person, machine, mayRunCommand }: ProbeFacts): ProbeDecision {
  const scopes = scopesOf(policy, machine);
  if (scopes.length === 0 || scopes.some((scope) => isNobody(scope.mayStartProbe)))
    return 'probe-names-nobody';
  if (!scopes.every(({ mayStartProbe: named }) => names(named, person))) return 'probe-not-allowed';
  return mayRunCommand ? 'allowed' : 'probe-not-yours';
}
