import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { list, maybe, text } from '../read/schema.ts';
import type { AccessFacts } from './judge-access.ts';

const permissions = list(
  z.object({
    actions: list(text),
    notActions: list(text),
    dataActions: list(text),
    notDataActions: list(text),
  }),
);

const assignments = z.array(
  z.object({ principalId: text, roleDefinitionId: text, scope: text, condition: maybe(text) }),
);

const role = z.object({ id: text, permissions });

const denials = z.array(
  z
    .object({
      denyAssignmentName: maybe(text),
      scope: text,
      permissions,
      doNotApplyToChildScopes: maybe(z.boolean()),
      principals: list(z.object({ id: text })),
      excludePrincipals: list(z.object({ id: text })),
    })
    .transform((denial) => ({
      name: denial.denyAssignmentName ?? '',
      scope: denial.scope,
      permissions: denial.permissions,
      principals: denial.principals.map(({ id }) => id),
      excluded: denial.excludePrincipals.map(({ id }) => id),
      thisScopeOnly: denial.doNotApplyToChildScopes ?? false,
    })),
);

const locks = z.array(
  z
    .object({ id: text, properties: z.object({ level: z.enum(['CanNotDelete', 'ReadOnly']) }) })
    .transform(({ id, properties }) => ({ id, level: properties.level, scope: scopeOfLock(id) })),
);

/** A lock protects what stands before the last `providers` of its id. */
const scopeOfLock = (id: string): string => id.slice(0, id.toLowerCase().lastIndexOf('/providers/'));

/** Everything at this resource and above it that decides what these principals may do. */
export const readAccessFacts = (
  azure: Azure,
  resource: ResourceId,
  { principals, ...options }: CallOptions & { readonly principals: readonly string[] },
) =>
  call(azure, {
    ...options,
    operation: 'AccessFacts',
    effect: false,
    schema: z.custom<AccessFacts>(),
    send: async (sending): Promise<AccessFacts> => {
      const client = azure.read.authorization(resource.subscription);
      const scope = resource.text.slice(1);
      const atScope = { ...sending, filter: 'atScope()' };
      const [assigned, denied, locked] = await Promise.all([
        collect(client.roleAssignments.listForScope(scope, atScope)),
        collect(client.denyAssignments.listForScope(scope, atScope)),
        azure.read.resourceManager.list(
          {
            method: 'GET',
            path: `${resource.text}/providers/Microsoft.Authorization/locks`,
            // Without a filter it lists the locks below, too: they stop the whole from being deleted.
            query: { 'api-version': '2016-09-01' },
          },
          sending,
        ),
      ]);
      const lower = new Set(principals.map((id) => id.toLowerCase()));
      const mine = assignments
        .parse(assigned)
        .filter(({ principalId }) => lower.has(principalId.toLowerCase()));
      const ids = [...new Set(mine.map(({ roleDefinitionId }) => roleDefinitionId.toLowerCase()))];
      const roles = await Promise.all(
        ids.map(async (id) => [
          id,
          role.parse(await client.roleDefinitions.getById(id.slice(1), sending)).permissions,
        ]),
      );
      return {
        principals,
        assignments: mine,
        roles: Object.fromEntries(roles),
        denials: denials.parse(denied),
        locks: locks.parse(locked),
      };
    },
  });
