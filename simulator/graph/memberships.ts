import * as z from 'zod';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { Group, Principal } from '../world/access.ts';
import { sameId, type World } from '../world/world.ts';
import { type DirectoryObject, directoryObject } from './directory-object.ts';
import { filter } from './filter.ts';
import { graphOperation } from './graph-operation.ts';
import { groupsOf } from './groups-of.ts';
import { knownPrincipal } from './known-principal.ts';
import { contextOf, page } from './page.ts';
import { select } from './select.ts';

/** Who is in which group, over groups in groups. */
export const membershipOperations: readonly Operation[] = [
  ...ofMembers('users', 'user'),
  ...ofMembers('groups', 'group'),
  ...ofMembers('servicePrincipals', 'application'),
  ...listOperations('groups', 'transitiveMembers', ['', '/microsoft.graph.user'], (call) =>
    membersOf(call.world, knownPrincipal(call.world, 'group', param(call, 'id'))),
  ),
];

function ofMembers(name: string, kind: Principal['kind']): Operation[] {
  const groups = (call: Call): Group[] =>
    groupsOf(call.world, knownPrincipal(call.world, kind, param(call, 'id')).id);
  return [
    ...listOperations(name, 'transitiveMemberOf', ['', '/microsoft.graph.group'], groups),
    graphOperation({
      id: `${name}_getMemberGroups`,
      method: 'POST',
      path: `/v1.0/${name}/{id}/getMemberGroups`,
      handle: (call) => {
        bodyOf(call, z.object({ securityEnabledOnly: z.boolean().optional() }));
        return ids(groups(call));
      },
    }),
    graphOperation({
      id: `${name}_checkMemberGroups`,
      method: 'POST',
      path: `/v1.0/${name}/{id}/checkMemberGroups`,
      handle: (call) => {
        const { groupIds } = bodyOf(call, z.object({ groupIds: z.array(z.string()).max(20) }));
        return ids(groups(call).filter(({ id }) => groupIds.some((asked) => sameId(asked, id))));
      },
    }),
  ];
}

/** A list of several types, or, with the name of a type at its end, of one. */
function listOperations(
  name: string,
  relation: string,
  casts: readonly string[],
  listed: (call: Call) => Principal[],
): Operation[] {
  return casts.map((cast) =>
    graphOperation({
      id: `${name}_${relation}`,
      method: 'GET',
      path: `/v1.0/${name}/{id}/${relation}${cast}`,
      handle: (call) => {
        const lets = filter(call.query.get('$filter'));
        const objects = listed(call)
          .map(directoryObject)
          .filter((object) => lets(object) && (cast === '' || cast.endsWith(`.${object.type}`)));
        const shown = (object: DirectoryObject) => ({
          ...(cast === '' ? { '@odata.type': `#microsoft.graph.${object.type}` } : {}),
          ...select(call, object),
        });
        return page(
          call,
          cast === '' ? 'directoryObjects' : `${cast.split('.').at(-1)}s`,
          objects.map(shown),
        );
      },
    }),
  );
}

const membersOf = (world: World, group: Group): Principal[] =>
  world.principals.filter((principal) => groupsOf(world, principal.id).includes(group));

const ids = (groups: readonly Group[]): Answer =>
  ok({ '@odata.context': contextOf('Collection(Edm.String)'), value: groups.map(({ id }) => id) });

function bodyOf<Body>(call: Call, schema: z.ZodType<Body>): Body {
  const read = schema.safeParse(call.body);
  if (read.success) return read.data;
  throw badRequest('Request_BadRequest', z.prettifyError(read.error));
}
