import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import type { AccessFacts } from './judge-access.ts';
import { givenTo, rolesGiven, scopeFactsAt } from './scope-facts.ts';

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
      const facts = await scopeFactsAt(azure, resource, sending);
      const assignments = givenTo(facts.assignments, principals);
      const roles = await rolesGiven(
        azure,
        { assignments, principals, subscription: resource.subscription },
        sending,
      );
      return { ...facts, principals, assignments, roles };
    },
  });
