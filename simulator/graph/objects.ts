import * as z from 'zod';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { Principal } from '../world/access.ts';
import { sameId } from '../world/world.ts';
import { directoryObject } from './directory-object.ts';
import { filter } from './filter.ts';
import { graphOperation } from './graph-operation.ts';
import { knownPrincipal } from './known-principal.ts';
import { contextOf, page } from './page.ts';
import { refuseUnknownProperty, select } from './select.ts';

/** Users, groups and service principals: one, by its id or name, and all that a filter lets through. */
export const objectOperations: readonly Operation[] = [
  ...collection('users', 'user'),
  ...collection('groups', 'group'),
  ...collection('servicePrincipals', 'application'),
  graphOperation({
    id: 'directoryObjects_getByIds',
    method: 'POST',
    path: '/v1.0/directoryObjects/getByIds',
    handle: byIds,
  }),
];

function collection(name: string, kind: Principal['kind']): Operation[] {
  return [
    graphOperation({
      id: `${name}_Get`,
      method: 'GET',
      path: `/v1.0/${name}/{id}`,
      handle: (call) => {
        const object = directoryObject(knownPrincipal(call.world, kind, param(call, 'id')));
        refuseUnknownProperty(call, object);
        return ok({ '@odata.context': contextOf(`${name}/$entity`), ...select(call, object) });
      },
    }),
    graphOperation({
      id: `${name}_List`,
      method: 'GET',
      path: `/v1.0/${name}`,
      handle: (call) => {
        const lets = filter(call.query.get('$filter'));
        const objects = call.world.principals.filter((one) => one.kind === kind).map(directoryObject);
        return page(
          call,
          name,
          objects.filter(lets).map((object) => select(call, object)),
        );
      },
    }),
  ];
}

const bodySchema = z.object({
  ids: z.array(z.string()).min(1).max(1000),
  types: z.array(z.string()).optional(),
});

/** Whoever does not exist is left out. */
function byIds(call: Call): Answer {
  const read = bodySchema.safeParse(call.body);
  if (!read.success) throw badRequest('Request_BadRequest', z.prettifyError(read.error));
  const { ids, types } = read.data;
  const objects = ids
    .flatMap((id) => call.world.principals.find((one) => sameId(one.id, id)) ?? [])
    .map(directoryObject)
    .filter(
      ({ type }) => types === undefined || types.some((one) => one === type || one === 'directoryObject'),
    );
  return page(
    call,
    'directoryObjects',
    objects.map((object) => ({ '@odata.type': `#microsoft.graph.${object.type}`, ...select(call, object) })),
  );
}
