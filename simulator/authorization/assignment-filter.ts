import { groupsOf } from '../graph/groups-of.ts';
import { badRequest } from '../wire/refusal.ts';
import { sameId, type World } from '../world/world.ts';
import { isAtOrAbove } from './is-at-or-above.ts';

/** What a `$filter` of role and deny assignments asks for. */
export type AssignmentFilter = {
  /** Only what applies to the scope, and not to parts of it. */
  readonly atScope: boolean;
  /** Only what is given to one of these. */
  readonly to?: readonly string[];
};

/** Azure understands three filters, and one pair of them. */
export function assignmentFilter(world: World, text: string | null): AssignmentFilter {
  if (!text) return { atScope: false };
  const both = /^atScope\(\)(?: and (assignedTo\('[^']+'\)))?$/i.exec(text);
  const [, assigned] = /^assignedTo\('([^']+)'\)$/i.exec(both?.[1] ?? text) ?? [];
  const [, principal] = /^principalId eq '([^']+)'$/i.exec(text) ?? [];
  const atScope = both !== null;
  if (assigned !== undefined) {
    return { atScope, to: [assigned, ...groupsOf(world, assigned).map(({ id }) => id)] };
  }
  if (principal !== undefined) return { atScope, to: [principal] };
  if (atScope) return { atScope };
  throw badRequest(
    'UnsupportedQuery',
    `The filter '${text}' is not supported. Supported filters are either 'atScope()' or 'principalId eq '{value}' or assignedTo('{value}')'.`,
  );
}

/** Whether an assignment shows up where it is asked for: at, above and, unless filtered, below its scope. */
export const isListed = (
  filter: AssignmentFilter,
  assignment: { readonly scope: string; readonly principals: readonly string[] },
  at: string,
): boolean =>
  (isAtOrAbove(assignment.scope, at) || (!filter.atScope && isAtOrAbove(at, assignment.scope))) &&
  (filter.to === undefined ||
    filter.to.some((id) => assignment.principals.some((other) => sameId(id, other))));
