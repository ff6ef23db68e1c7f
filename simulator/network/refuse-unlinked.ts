import { mayDo } from '../authorization/may-do.ts';
import type { Call } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import { keyOf } from '../world/world.ts';
import { findSubnet } from './references.ts';

/** Another resource that the one to be written will point to, and the action that this takes. */
export type Link = { readonly scope: string; readonly action: string };

/** Who ties a resource to another one needs a permission on the other as well, and it must exist. */
export function refuseUnlinked(call: Call, links: readonly Link[]): void {
  const refused = links.filter((link) => !mayDo(call.world, call.caller.id, link.action, link.scope));
  if (refused.length > 0) {
    throw new Refusal(
      403,
      'LinkedAuthorizationFailed',
      `The client '${call.caller.name}' with object id '${call.caller.id}' has permission to perform action '${call.operation.action}' on scope '${call.scope}'; however, it does not have permission to perform action(s) '${[...new Set(refused.map(({ action }) => action))].join(',')}' on the linked scope(s) '${refused.map(({ scope }) => scope).join(',')}' (respectively) or the linked scope(s) are invalid.`,
    );
  }
  const missing = links.find(({ scope }) => !exists(call, scope));
  if (missing) throw invalidReference(missing.scope, call.scope);
}

const exists = ({ world }: Call, id: string): boolean =>
  world.resources[keyOf(id)] !== undefined || findSubnet(world, id) !== undefined;

export const invalidReference = (id: string, by: string): Refusal =>
  badRequest(
    'InvalidResourceReference',
    `Resource ${id} referenced by resource ${by} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
  );
