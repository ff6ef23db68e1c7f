import type { RequestRefusal } from '../../base/reasons.ts';
import type { Risk } from '../../remedies/remedy.ts';
import { type ChangeRules, ticketPatterns } from './change-rules.ts';
import { type Decider, refuseDecider } from './decider.ts';
import { mayAsk } from './may-ask.ts';
import { names } from './names.ts';
import type { Policy } from './policy.ts';
import { isTicket } from './ticket-pattern.ts';
import { type StopFacts, whatStops } from './what-stops.ts';

export type RequestFacts = StopFacts & {
  readonly by: Decider;
  readonly tenants: ReadonlySet<string>;
  /** Whether the person may read the machine, as Azure says now. */
  readonly mayRead: boolean;
  readonly room: string;
  readonly risk: Risk;
  readonly ticket?: string | undefined;
};

export type RequestAnswer =
  | { readonly allowed: true; readonly rules: ChangeRules }
  | { readonly allowed: false; readonly refused: RequestRefusal; readonly because?: string };

/**
 * May this person have a change proposed. Whoever may not ask about the machine learns nothing else; what a person may
 * do in Azure does not matter yet: it is the approver who has to be able to make the change.
 */
export function mayRequest(policy: Policy, facts: RequestFacts): RequestAnswer {
  const { by, tenants, risk, ticket } = facts;
  const refused = refuseDecider(by, tenants);
  if (refused) return { allowed: false, refused };
  const asks = mayAsk(policy, { ...facts, person: by.person });
  if (!asks.allowed) return asks;
  const stopped = whatStops(policy, facts);
  if (stopped.stop) return { allowed: false, ...stopped.stop };
  const { rules } = stopped;
  const isNamed = rules.each.every(
    ({ mayRequest }) => mayRequest.everyoneWhoMayAsk || names(mayRequest, by.person),
  );
  if (!isNamed) return { allowed: false, refused: 'request-not-allowed' };
  const missing = refuseTicket(rules, risk, ticket);
  return missing ? { allowed: false, refused: missing } : { allowed: true, rules };
}

/** Every scope that asks for a ticket has to know it for one. */
function refuseTicket(
  rules: ChangeRules,
  risk: Risk,
  ticket: string | undefined,
): 'ticket-missing' | 'ticket-not-understood' | undefined {
  const patterns = ticketPatterns(rules, risk);
  if (patterns.length === 0) return undefined;
  if (!ticket) return 'ticket-missing';
  return patterns.every((pattern) => isTicket(pattern, ticket)) ? undefined : 'ticket-not-understood';
}
