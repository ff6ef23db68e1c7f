import type { Person } from '../../azure/access/read-person.ts';
import type { AccountRefusal, AskRefusal } from '../../base/reasons.ts';
import { scopesOf } from './in-scope.ts';
import { names } from './names.ts';
import type { Policy, ScopedMachine } from './policy.ts';

/** Who speaks, as the platform proved it. */
export type Account = { readonly objectId?: string; readonly tenant: string };

export type AskFacts = {
  readonly person: Person;
  readonly machine: ScopedMachine;
  /** As Azure says now. */
  readonly mayRead: boolean;
  /** The channel or chat in which it is asked. */
  readonly room: string;
};

export type AskAnswer =
  | {
      readonly allowed: true;
      readonly scopes: readonly string[];
      /** Whether everybody in the room may see the answer. */
      readonly openHere: boolean;
    }
  | { readonly allowed: false; readonly refused: AskRefusal };

/** What the account alone decides, before the directory is asked. */
export function refuseAccount(
  { objectId, tenant }: Account,
  tenants: ReadonlySet<string>,
): AccountRefusal | undefined {
  if (!tenants.has(tenant.toLowerCase())) return 'foreign-tenant';
  return objectId === undefined ? 'no-directory-account' : undefined;
}

/** What the directory says about the person decides before any machine is looked at. */
export function refusePerson({ enabled, guest }: Person): AccountRefusal | undefined {
  if (!enabled) return 'account-disabled';
  return guest ? 'guest-account' : undefined;
}

/**
 * May this person ask about this machine. Whoever may not read it in Azure learns nothing else about it. Where
 * scopes overlap, every one of them has to allow it: another scope never opens what one of them keeps closed.
 */
export function mayAsk(policy: Policy, { person, machine, mayRead, room }: AskFacts): AskAnswer {
  const refused = refusePerson(person);
  if (refused) return { allowed: false, refused };
  if (!mayRead) return { allowed: false, refused: 'not-found-or-not-yours' };
  const scopes = scopesOf(policy, machine);
  if (scopes.length === 0) return { allowed: false, refused: 'not-in-scope' };
  if (!scopes.every((scope) => scope.mayAsk.everyoneWhoMayRead || names(scope.mayAsk, person))) {
    return { allowed: false, refused: 'not-named-by-policy' };
  }
  return {
    allowed: true,
    scopes: scopes.map(({ name }) => name),
    openHere: scopes.every(({ conversations }) => conversations.includes(room)),
  };
}
