import { isRestError } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import { parseResourceId, type ResourceId, resourceKey } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { type Action, type ActionFacts, guardOf } from './judge-actions.ts';
import { rolesGiven, type ScopeFacts, scopeFactsAt } from './scope-facts.ts';

export type ActionQuestion = { readonly principals: readonly string[]; readonly actions: readonly Action[] };

/** Reads what decides about these actions: once for each resource, and each role once. */
export const readActionFacts = (
  azure: Azure,
  { principals, actions }: ActionQuestion,
  options: CallOptions = {},
) =>
  call(azure, {
    ...options,
    operation: 'AccessFacts',
    effect: false,
    schema: z.custom<ActionFacts>(),
    send: async (sending): Promise<ActionFacts> => {
      const places = placesOf(actions);
      const facts = await Promise.all(
        places.map((place) => atPlace(place, (id) => scopeFactsAt(azure, id, sending))),
      );
      const assignments = facts.flatMap((one) => one.assignments);
      const subscription = places[0]?.subscription ?? '';
      const roles = await rolesGiven(azure, { assignments, principals, subscription }, sending);
      return {
        roles,
        at: new Map(places.map((place, index) => [resourceKey(place), facts[index] ?? nothing])),
      };
    },
  });

const nothing: ScopeFacts = { assignments: [], denials: [], locks: [] };

/** Every resource of which something has to be known, once. */
export const placesOf = (actions: readonly Action[]): readonly ResourceId[] => [
  ...new Map(actions.map(({ resource }) => guardOf(resource)).map((id) => [resourceKey(id), id])).values(),
];

/** About what is still to be made, such as a snapshot, its group decides; a part of a `call`. */
export async function atPlace<Value>(
  place: ResourceId,
  read: (place: ResourceId) => Promise<Value>,
): Promise<Value> {
  try {
    return await read(place);
  } catch (error) {
    const group = parseResourceId(`/subscriptions/${place.subscription}/resourceGroups/${place.group}`);
    if (!isRestError(error) || error.statusCode !== 404 || !group) throw error;
    return read(group);
  }
}
