import type { ResourceId } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import type { CallOptions } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { type Access, judgeAccess } from './judge-access.ts';
import { readAccessFacts } from './read-access-facts.ts';
import { type Person, readPerson } from './read-person.ts';

/** The answer for a person: as for any principal, but an account that is disabled may nothing. */
export type PersonAccess = Access | { readonly allowed: false; readonly because: 'account-disabled' };

export type AccessQuestion = {
  /** Object id of somebody who is not the caller. */
  readonly person: string;
  readonly action: string;
  readonly resource: ResourceId;
};

/** May this person do this to this resource in Azure, as things are now. */
export async function mayPerson(
  azure: Azure,
  question: AccessQuestion,
  options: CallOptions = {},
): Promise<Result<{ readonly person: Person; readonly access: PersonAccess }, AzureFailure>> {
  const found = await readPerson(azure, question.person, options);
  if (!found.ok) return found;
  const person = found.value;
  if (!person.enabled) return success({ person, access: { allowed: false, because: 'account-disabled' } });
  const principals = [person.id, ...person.groups];
  const facts = await readAccessFacts(azure, question.resource, { ...options, principals });
  if (!facts.ok) return facts;
  return success({ person, access: judgeAccess(facts.value, question.action, question.resource.text) });
}
