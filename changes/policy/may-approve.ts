import { isApprover, needsFourEyes } from './change-rules.ts';
import { decideYes, type YesFacts } from './decide-yes.ts';
import { type Decision, isOneOf } from './decision.ts';
import type { Policy } from './policy.ts';

/**
 * May this person say yes to exactly this change. Where four eyes are asked for, whoever asked for it may not, under
 * whatever account, administrators included; and who may is a matter of the change's risk, never of who asked for it.
 */
export function mayApprove(policy: Policy, facts: YesFacts): Decision {
  const { by, change } = facts;
  return decideYes(policy, facts, (rules) => {
    const isOwn = isOneOf(policy, change.askedBy, by.person.id);
    if (isOwn && needsFourEyes(rules, change.risk)) return 'own-request';
    // Whoever could not make the change is told so by Azure's answer, which is asked for after this.
    const approves = isApprover(rules, change.risk, { person: by.person, mayChange: true });
    return approves ? undefined : 'approval-not-allowed';
  });
}
