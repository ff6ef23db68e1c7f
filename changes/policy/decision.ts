import type { Action, ActionAccess } from '../../azure/access/judge-actions.ts';
import type { ApprovalRefusal } from '../../base/reasons.ts';
import type { Risk } from '../../remedies/remedy.ts';
import type { ChangeState } from '../change.ts';
import type { Decider } from './decider.ts';
import type { Policy } from './policy.ts';
import type { StopFacts } from './what-stops.ts';

/** A change, as far as it matters who decides about it. */
export type DecidedChange = {
  readonly state: ChangeState;
  readonly risk: Risk;
  /** Object ids of whoever asked for it; equal requests fold into one change. */
  readonly askedBy: readonly string[];
  /** By our own clock; the moment itself is too late. */
  readonly expiresAt: number;
  /** Name of the machine, as it is typed. */
  readonly machineName: string;
  /** Everything that Azure must allow. */
  readonly actions: readonly Action[];
};

export type DecisionFacts = StopFacts & {
  readonly by: Decider;
  readonly tenants: ReadonlySet<string>;
  readonly room: string;
  /** In the chat with the bot alone. */
  readonly personal: boolean;
  readonly change: DecidedChange;
  /** What Azure says now about this person and each of the actions. */
  readonly access: readonly ActionAccess[];
};

/** Nothing that somebody wrote is among what decides: a reason, a comment and a name are only kept and shown. */
export type Decision = { readonly allowed: true } | No;

export type No = {
  readonly allowed: false;
  readonly refused: ApprovalRefusal;
  /** In the policy's own words. */
  readonly because?: string;
  /** What the person may not do in Azure. */
  readonly missing?: readonly Action[];
};

export const yes: Decision = { allowed: true };

export const no = (refused: ApprovalRefusal, more: Pick<No, 'missing'> = {}): No => ({
  allowed: false,
  refused,
  ...more,
});

/** Whether one of these accounts is the person's, under any of the ids that the policy knows to be one human being's. */
export function isOneOf(policy: Policy, accounts: readonly string[], person: string): boolean {
  const own = [person, ...policy.samePerson.filter((ids) => holds(ids, person)).flat()];
  return accounts.some((account) => holds(own, account));
}

const holds = (ids: readonly string[], id: string): boolean =>
  ids.some((other) => other.toLowerCase() === id.toLowerCase());

/** What Azure does not let the person do; what it was not asked about counts as a no. */
export const notAllowed = ({ actions }: DecidedChange, access: readonly ActionAccess[]): readonly Action[] =>
  actions.filter(
    ({ action, resource }) =>
      !access.some((one) => one.action === action && one.resource === resource && one.access.allowed),
  );

/** Whether the person may make that very change in Azure. A change without actions is none that we know. */
export const mayChange = ({ change, access }: Pick<DecisionFacts, 'change' | 'access'>): boolean =>
  change.actions.length > 0 && notAllowed(change, access).length === 0;
