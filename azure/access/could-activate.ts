import * as z from 'zod';
import { resourceKey } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { maybe, text } from '../read/schema.ts';
import type { RoleAssignment } from './judge-access.ts';
import { type ActionFacts, judgeActions } from './judge-actions.ts';
import { type ActionQuestion, atPlace, placesOf, readActionFacts } from './read-action-facts.ts';
import { rolesGiven } from './scope-facts.ts';

/** A role that somebody may switch on for a while (Privileged Identity Management). */
export type EligibleRole = RoleAssignment & {
  /** As Azure calls it. */
  readonly role: string;
};

const eligible = z.array(
  z
    .object({
      principalId: text,
      roleDefinitionId: text,
      scope: text,
      condition: maybe(text),
      expandedProperties: maybe(z.object({ roleDefinition: maybe(z.object({ displayName: maybe(text) })) })),
    })
    .transform(
      ({ expandedProperties, ...given }): EligibleRole => ({
        ...given,
        role: expandedProperties?.roleDefinition?.displayName ?? given.roleDefinitionId,
      }),
    ),
);

/** What would decide if every role that can be switched on were on. */
type Eligible = {
  readonly roles: ActionFacts['roles'];
  readonly at: ReadonlyMap<string, readonly EligibleRole[]>;
};

const readEligible = (azure: Azure, { principals, actions }: ActionQuestion, options: CallOptions) =>
  call(azure, {
    ...options,
    operation: 'RoleEligibilityScheduleInstances_ListForScope',
    effect: false,
    schema: z.custom<Eligible>(),
    send: async (sending): Promise<Eligible> => {
      const places = placesOf(actions);
      const found = await Promise.all(
        places.map((place) =>
          atPlace(place, async ({ text: scope, subscription }) => {
            const client = azure.read.authorization(subscription).roleEligibilityScheduleInstances;
            const atScope = { ...sending, filter: 'atScope()' };
            return eligible.parse(await collect(client.listForScope(scope.slice(1), atScope)));
          }),
        ),
      );
      const subscription = places[0]?.subscription ?? '';
      const given = { assignments: found.flat(), principals, subscription };
      return {
        roles: await rolesGiven(azure, given, sending),
        at: new Map(places.map((place, index) => [resourceKey(place), found[index] ?? []])),
      };
    },
  });

/**
 * The roles with which each of them could do all of it, had they switched them on; nobody who could not even so. Asked for
 * when somebody may not, to say what is missing.
 */
export async function couldActivate(
  azure: Azure,
  {
    people,
    actions,
  }: { readonly people: readonly (readonly string[])[]; readonly actions: ActionQuestion['actions'] },
  options: CallOptions = {},
): Promise<Result<readonly (readonly EligibleRole[])[], AzureFailure>> {
  const question = { principals: people.flat(), actions };
  const [facts, roles] = await Promise.all([
    readActionFacts(azure, question, options),
    readEligible(azure, question, options),
  ]);
  if (!facts.ok) return facts;
  if (!roles.ok) return roles;
  return success(people.map((principals) => switchedOn(facts.value, roles.value, { principals, actions })));
}

function switchedOn(facts: ActionFacts, on: Eligible, { principals, actions }: ActionQuestion) {
  const at = new Map(
    [...facts.at].map(([key, one]) => [
      key,
      { ...one, assignments: [...one.assignments, ...(on.at.get(key) ?? [])] },
    ]),
  );
  const judged = judgeActions({ at, roles: { ...facts.roles, ...on.roles } }, principals, actions);
  const granted = judged.flatMap(({ access }) => (access.allowed ? [access.by] : []));
  if (granted.length < actions.length) return [];
  const roles = [...on.at.values()].flat().filter((role) => granted.includes(role));
  return [...new Map(roles.map((role) => [`${role.roleDefinitionId} ${role.scope}`, role])).values()];
}
