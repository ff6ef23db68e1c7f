import type { ApprovalRefusal } from '../../base/reasons.ts';
import { startsOf } from '../change.ts';
import { changeRules, isApprover } from './change-rules.ts';
import { refuseDecider } from './decider.ts';
import { type DecisionFacts, isOneOf, mayChange } from './decision.ts';
import type { Policy } from './policy.ts';

export type RejectAnswer =
  | { readonly allowed: true; readonly as: 'withdrawn' | 'rejected' }
  | { readonly allowed: false; readonly refused: ApprovalRefusal };

const refuse = (refused: ApprovalRefusal): RejectAnswer => ({ allowed: false, refused });

/**
 * May this person say no. Whoever asked takes it back; else it takes somebody whom policy would have say yes. Nothing holds
 * up a no: not a pause, a freeze, an expiry or the room.
 */
export function mayReject(policy: Policy, facts: DecisionFacts): RejectAnswer {
  const { by, tenants, change, machine } = facts;
  const refused = refuseDecider(by, tenants);
  if (refused) return refuse(refused);
  const isOwn = isOneOf(policy, change.askedBy, by.person.id);
  const event = isOwn ? 'withdrawn' : 'rejected';
  if (!startsOf(event).includes(change.state)) {
    return refuse(change.state === 'expired' ? 'request-expired' : 'already-decided');
  }
  if (isOwn) return { allowed: true, as: event };
  const rules = changeRules(policy, machine);
  const approves =
    rules && isApprover(rules, change.risk, { person: by.person, mayChange: mayChange(facts) });
  return approves ? { allowed: true, as: event } : refuse('reject-not-allowed');
}
