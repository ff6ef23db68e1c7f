import type { Principal } from '../world/access.ts';
import { sameId, type World } from '../world/world.ts';
import { notFound } from './graph-operation.ts';

/** The principal with this object id; of users, the principal name will do. */
export function knownPrincipal<Kind extends Principal['kind']>(
  world: World,
  kind: Kind,
  id: string,
): Extract<Principal, { kind: Kind }> {
  const found = world.principals.find(
    (one) =>
      one.kind === kind && (sameId(one.id, id) || (one.kind === 'user' && sameId(one.userPrincipalName, id))),
  );
  if (found && isOf(found, kind)) return found;
  throw notFound(id);
}

const isOf = <Kind extends Principal['kind']>(
  principal: Principal,
  kind: Kind,
): principal is Extract<Principal, { kind: Kind }> => principal.kind === kind;
