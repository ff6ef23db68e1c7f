import type { Person } from '../../azure/access/read-person.ts';
import type { AccountRefusal } from '../../base/reasons.ts';
import { type Account, refuseAccount, refusePerson } from './may-ask.ts';

/** Who wants something, as the platform proved it and the directory says now. */
export type Decider = {
  readonly account: Account;
  /** A person did it, and not a bot, a workflow or the platform by itself. */
  readonly human: boolean;
  readonly person: Person;
};

/** What refuses anybody, before it matters what is wanted. Administrators are no exception. */
export function refuseDecider(
  { account, human, person }: Decider,
  tenants: ReadonlySet<string>,
): AccountRefusal | 'not-a-person' | undefined {
  if (!human) return 'not-a-person';
  const refused = refuseAccount(account, tenants) ?? refusePerson(person);
  if (refused) return refused;
  return account.objectId?.toLowerCase() === person.id.toLowerCase() ? undefined : 'no-directory-account';
}
