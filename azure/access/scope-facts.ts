import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { collect } from '../call.ts';
import { list, maybe, text } from '../read/schema.ts';
import type { SendOptions } from '../sending.ts';
import type { AccessFacts, RoleAssignment } from './judge-access.ts';

/** Everything at a resource and above it that decides who may do what there, whoever it is about. */
export type ScopeFacts = Pick<AccessFacts, 'assignments' | 'denials' | 'locks'>;

const permissions = list(
  z.object({
    actions: list(text),
    notActions: list(text),
    dataActions: list(text),
    notDataActions: list(text),
  }),
);

const assignments = z.array(
  z.object({
    principalId: text,
    principalType: maybe(text),
    roleDefinitionId: text,
    scope: text,
    condition: maybe(text),
  }),
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

/** Three reads; a part of a `call`. */
export async function scopeFactsAt(
  azure: Azure,
  resource: ResourceId,
  sending: SendOptions,
): Promise<ScopeFacts> {
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
  return {
    assignments: assignments.parse(assigned),
    denials: denials.parse(denied),
    locks: locks.parse(locked),
  };
}

export type Given = {
  readonly assignments: readonly RoleAssignment[];
  readonly principals: readonly string[];
  /** Any one in which the roles are known. */
  readonly subscription: string;
};

/** What the roles allow that these principals were given, each read once; a part of a `call`. */
export async function rolesGiven(
  azure: Azure,
  { assignments, principals, subscription }: Given,
  sending: SendOptions,
): Promise<AccessFacts['roles']> {
  const given = givenTo(assignments, principals).map(({ roleDefinitionId }) =>
    roleDefinitionId.toLowerCase(),
  );
  const { roleDefinitions } = azure.read.authorization(subscription);
  const roles = await Promise.all(
    [...new Set(given)].map(
      async (id) =>
        [id, role.parse(await roleDefinitions.getById(id.slice(1), sending)).permissions] as const,
    ),
  );
  return Object.fromEntries(roles);
}

export function givenTo<Given extends { readonly principalId: string }>(
  assignments: readonly Given[],
  principals: readonly string[],
): Given[] {
  const lower = new Set(principals.map((id) => id.toLowerCase()));
  return assignments.filter(({ principalId }) => lower.has(principalId.toLowerCase()));
}
