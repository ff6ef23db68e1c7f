import type { Person } from '../../azure/access/read-person.ts';
import type { Risk } from '../../remedies/remedy.ts';
import { type Approvers, type ChangePolicy, risks } from './change-policy.ts';
import { scopesOf } from './in-scope.ts';
import { names } from './names.ts';
import type { Policy, ScopedMachine } from './policy.ts';

const minute = 60_000;

/** What holds for changes of one machine: of all the scopes that hold it, the strictest. */
export type ChangeRules = {
  /** Every one of them has to allow it: scopes that overlap never open each other. */
  readonly each: readonly ChangePolicy[];
  readonly expiresAfterMs: number;
  readonly remindBeforeMs: number;
  readonly undoForMs: number;
};

/** `undefined`: nothing is changed there. */
export function changeRules(policy: Policy, machine: ScopedMachine): ChangeRules | undefined {
  const scopes = scopesOf(policy, machine);
  const each = scopes.flatMap(({ changes }) => changes ?? []);
  if (policy.diagnoseOnly || scopes.length === 0 || each.length < scopes.length) return undefined;
  return {
    each,
    expiresAfterMs: minute * least(each, ({ expiryMinutes }) => expiryMinutes),
    remindBeforeMs: minute * least(each, ({ remindMinutesBefore }) => remindMinutesBefore),
    undoForMs: 60 * minute * least(each, ({ undoHours }) => undoHours),
  };
}

const least = (each: readonly ChangePolicy[], of: (policy: ChangePolicy) => number): number =>
  Math.min(...each.map(of));

const isFrom = (first: Risk, risk: Risk): boolean => risks.indexOf(risk) >= risks.indexOf(first);

/** Whether whoever asked for it may not approve it. */
export const needsFourEyes = ({ each }: ChangeRules, risk: Risk): boolean =>
  each.some(({ fourEyesFrom }) => isFrom(fourEyesFrom, risk));

/** Whether who approves types the name of the machine. */
export const needsTypedName = ({ each }: ChangeRules, risk: Risk): boolean =>
  each.some(({ typedNameFrom }) => isFrom(typedNameFrom, risk));

/** Whether a yes counts in this conversation. */
export const countsIn = (
  { each }: ChangeRules,
  { room, personal }: { readonly room: string; readonly personal: boolean },
): boolean => each.every(({ approveIn }) => approveIn.includes(personal ? 'personal' : room));

/** How the number of a ticket has to look, every one of them; empty: none is needed. */
export const ticketPatterns = ({ each }: ChangeRules, risk: Risk): readonly string[] =>
  each.flatMap(({ ticket }) => (ticket && isFrom(ticket.requiredFrom, risk) ? [ticket.pattern] : []));

/** Whether policy makes the person an approver of this risk; to be able to make the change in Azure comes on top. */
export const isApprover = (
  { each }: ChangeRules,
  risk: Risk,
  { person, mayChange }: { readonly person: Person; readonly mayChange: boolean },
): boolean =>
  each.every(({ mayApprove }) => {
    const approvers: Approvers = mayApprove[risk];
    return approvers.everyoneWhoMayChange ? mayChange : names(approvers, person);
  });
