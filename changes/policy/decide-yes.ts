import type { ApprovalRefusal } from '../../base/reasons.ts';
import type { ChangeState } from '../change.ts';
import { type ChangeRules, countsIn, needsTypedName } from './change-rules.ts';
import { refuseDecider } from './decider.ts';
import { type Decision, type DecisionFacts, no, notAllowed, yes } from './decision.ts';
import type { Policy } from './policy.ts';
import { whatStops } from './what-stops.ts';

export type YesFacts = DecisionFacts & {
  /** What the person typed as the name of the machine. */
  readonly typedName?: string | undefined;
};

/** Whether policy gives this person the say, alone or not. */
export type WhoMay = (rules: ChangeRules) => ApprovalRefusal | undefined;

/**
 * Every way to say yes goes through here, and everything has to agree: one refusal is enough. Azure is asked last and for
 * every resource that is written; the name is typed last of all, by somebody whose yes would count.
 */
export function decideYes(policy: Policy, facts: YesFacts, whoMay: WhoMay): Decision {
  const { by, tenants, change, access, now } = facts;
  const refused = refuseDecider(by, tenants) ?? refuseState(change.state);
  if (refused) return no(refused);
  if (now >= change.expiresAt) return no('request-expired');
  const stopped = whatStops(policy, facts);
  if (stopped.stop) return { allowed: false, ...stopped.stop };
  const { rules } = stopped;
  if (!countsIn(rules, facts)) return no('not-decided-here');
  const unnamed = whoMay(rules);
  if (unnamed) return no(unnamed);
  const missing = notAllowed(change, access);
  if (missing.length > 0 || change.actions.length === 0) return no('not-yours-in-azure', { missing });
  return needsTypedName(rules, change.risk) && !isSameName(facts.typedName, change.machineName)
    ? no('name-not-typed')
    : yes;
}

/** Late, void and decided are three different things to whoever pressed. */
function refuseState(state: ChangeState): ApprovalRefusal | undefined {
  if (state === 'proposed') return undefined;
  if (state === 'expired') return 'request-expired';
  return state === 'void' || state === 'preparing' || state === 'refused' ? 'plan-void' : 'already-decided';
}

/** Names of machines have no case, and a Japanese keyboard may give them in full width. */
const isSameName = (typed: string | undefined, name: string): boolean =>
  typed !== undefined && plain(typed) === plain(name);

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
