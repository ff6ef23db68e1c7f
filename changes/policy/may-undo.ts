import { hasWayBack } from '../change.ts';
import { changeRules, isApprover } from './change-rules.ts';
import { refuseDecider } from './decider.ts';
import { type Decision, type DecisionFacts, isOneOf, mayChange, no, yes } from './decision.ts';
import type { Policy } from './policy.ts';

export type UndoFacts = DecisionFacts & {
  /** Object id of who said yes. */
  readonly approvedBy: string;
  /** By our own clock; the moment itself is too late. */
  readonly undoUntil: number;
};

/**
 * May this person take a change back. Within its window that is a part of what was approved: the asker may, and an
 * approver. After it (`undo-too-late`) the same people may ask for the way back, as a new change with its own approval. A freeze does not hold up the
 * way back; a pause does.
 */
export function mayUndo(policy: Policy, facts: UndoFacts): Decision {
  const { by, tenants, change, machine, approvedBy, undoUntil, now, paused } = facts;
  const refused = refuseDecider(by, tenants);
  if (refused) return no(refused);
  if (!hasWayBack(change.state)) return no('no-way-back');
  const rules = changeRules(policy, machine);
  if (!rules) return no('diagnose-only');
  if (paused) return no('changes-paused');
  const isTheirs = isOneOf(policy, [...change.askedBy, approvedBy], by.person.id);
  const could = mayChange(facts);
  if (!isTheirs && !(could && isApprover(rules, change.risk, { person: by.person, mayChange: could }))) {
    return no('undo-not-allowed');
  }
  return now < undoUntil ? yes : no('undo-too-late');
}
