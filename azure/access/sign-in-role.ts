import type { ResourceId } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import type { CallOptions } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { judgeDataAccess } from './judge-data-access.ts';
import { readAccessFacts } from './read-access-facts.ts';
import { readPerson } from './read-person.ts';

export type SignInRole =
  | { readonly role: 'administrator' | 'user' }
  | { readonly role: 'none'; readonly because: 'no-role' | 'denied' | 'account-disabled' };

/** As whom the person may sign in to this machine with the account of the directory. */
export async function readSignInRole(
  azure: Azure,
  { person, vm }: { readonly person: string; readonly vm: ResourceId },
  options: CallOptions = {},
): Promise<Result<SignInRole, AzureFailure>> {
  const found = await readPerson(azure, person, options);
  if (!found.ok) return found;
  if (!found.value.enabled) return success({ role: 'none', because: 'account-disabled' });
  const principals = [found.value.id, ...found.value.groups];
  const facts = await readAccessFacts(azure, vm, { ...options, principals });
  if (!facts.ok) return facts;
  const may = (action: string) =>
    judgeDataAccess(facts.value, `Microsoft.Compute/virtualMachines/${action}/action`, vm.text);
  if (may('loginAsAdmin').allowed) return success({ role: 'administrator' });
  const asUser = may('login');
  if (asUser.allowed) return success({ role: 'user' });
  return success({ role: 'none', because: asUser.because === 'denied' ? 'denied' : 'no-role' });
}
