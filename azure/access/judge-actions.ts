import { parseResourceId, type ResourceId, resourceKey } from '../../base/resource-id.ts';
import { type Access, type AccessFacts, judgeAccess } from './judge-access.ts';
import type { ScopeFacts } from './scope-facts.ts';

/** Something to do in Azure, and to what. */
export type Action = { readonly action: string; readonly resource: string };

export type ActionAccess = Action & { readonly access: Access };

/** What decides about several resources, read once for everybody whom it may be asked about. */
export type ActionFacts = {
  /** By `resourceKey` of the `guardOf` each resource. */
  readonly at: ReadonlyMap<string, ScopeFacts>;
  readonly roles: AccessFacts['roles'];
};

/** What these principals may do of it: a person or an application, with its groups. */
export const judgeActions = (
  { at, roles }: ActionFacts,
  principals: readonly string[],
  actions: readonly Action[],
): readonly ActionAccess[] =>
  actions.map((one) => {
    const facts = at.get(resourceKey(guardOf(one.resource)));
    const access: Access = facts
      ? judgeAccess({ ...facts, principals, roles }, one.action, one.resource)
      : { allowed: false, because: 'no-role' };
    return { ...one, access };
  });

/**
 * Where it is read what is decided about a resource: at the whole that it is a part of. Parts, such as a rule of a network
 * security group, have no roles of their own in practice, and often do not exist before they are written.
 */
export function guardOf(resource: string): ResourceId {
  const id = parseResourceId(resource);
  if (!id) throw new Error(`${resource} is no resource id.`);
  const whole = parseResourceId(id.text.split('/').slice(0, 9).join('/'));
  return id.group !== undefined && whole ? whole : id;
}
