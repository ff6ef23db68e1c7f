import { contains } from '../../base/resource-id.ts';

/** What Azure says about who may do what at a resource and above it. */
export type AccessFacts = {
  /** The person and every group the person is in, over other groups too. */
  readonly principals: readonly string[];
  readonly assignments: readonly RoleAssignment[];
  /** By lower-case id of the role definition. */
  readonly roles: Readonly<Record<string, readonly Permission[]>>;
  readonly denials: readonly Denial[];
  readonly locks: readonly Lock[];
};

export type RoleAssignment = {
  readonly principalId: string;
  /** Such as `User` or `Group`. */
  readonly principalType?: string | undefined;
  readonly roleDefinitionId: string;
  readonly scope: string;
  readonly condition?: string | undefined;
};

export type Permission = {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** What may be done inside a resource, such as signing in to a machine. */
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
};

export type Denial = {
  readonly name: string;
  readonly scope: string;
  readonly permissions: readonly Permission[];
  readonly principals: readonly string[];
  readonly excluded: readonly string[];
  readonly thisScopeOnly: boolean;
};

export type Lock = {
  readonly id: string;
  readonly scope: string;
  readonly level: 'CanNotDelete' | 'ReadOnly';
};

export type Access =
  | { readonly allowed: true; readonly by: RoleAssignment }
  | { readonly allowed: false; readonly because: 'no-role' }
  | { readonly allowed: false; readonly because: 'denied'; readonly by: string }
  | { readonly allowed: false; readonly because: 'locked'; readonly by: string };

/** Azure's name for everyone in a deny assignment. */
const everyone = '00000000-0000-0000-0000-000000000000';

/** May this person do this to this resource: roles grant, deny assignments take away, locks stop everybody. */
export function judgeAccess(facts: AccessFacts, action: string, resource: string): Access {
  const granted = facts.assignments.find((assignment) => grants(facts, assignment, action, resource));
  if (!granted) return { allowed: false, because: 'no-role' };
  const denied = facts.denials.find((denial) => denies(facts, denial, action, resource));
  if (denied) return { allowed: false, because: 'denied', by: denied.name };
  const locked = facts.locks.find((lock) => isInTheWay(lock, action, resource) && stops(lock, action));
  if (locked) return { allowed: false, because: 'locked', by: locked.id };
  return { allowed: true, by: granted };
}

/** A condition may take away what the role gives; what we cannot judge does not count as a yes. */
function grants(facts: AccessFacts, assignment: RoleAssignment, action: string, resource: string): boolean {
  if (assignment.condition || !includes(facts.principals, assignment.principalId)) return false;
  const role = facts.roles[assignment.roleDefinitionId.toLowerCase()] ?? [];
  return applies(assignment.scope, resource) && role.some((permission) => covers(permission, action));
}

function denies(facts: AccessFacts, denial: Denial, action: string, resource: string): boolean {
  const concerned =
    denial.principals.some((id) => id === everyone || includes(facts.principals, id)) &&
    !denial.excluded.some((id) => includes(facts.principals, id));
  const here = denial.thisScopeOnly
    ? resource.toLowerCase() === denial.scope.toLowerCase()
    : applies(denial.scope, resource);
  return concerned && here && denial.permissions.some((permission) => covers(permission, action));
}

/**
 * Which subscriptions a management group holds does not stand in any id. Azure was asked for what applies
 * at this resource and above it, so a management group in its answer is one above.
 */
const applies = (scope: string, resource: string): boolean =>
  contains(scope, resource) || /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(scope);

const covers = ({ actions, notActions }: Permission, action: string): boolean =>
  actions.some((pattern) => matches(pattern, action)) &&
  !notActions.some((pattern) => matches(pattern, action));

/** Azure's only wildcard is a star, for any number of characters. */
function matches(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}

/** A lock on a part stops the whole from being deleted. */
const isInTheWay = ({ scope }: Lock, action: string, resource: string): boolean =>
  contains(scope, resource) || (/\/delete$/i.test(action) && contains(resource, scope));

function stops({ level }: Lock, action: string): boolean {
  if (level === 'CanNotDelete') return /\/delete$/i.test(action);
  return !/\/read$/i.test(action);
}

const includes = (ids: readonly string[], id: string): boolean =>
  ids.some((candidate) => candidate.toLowerCase() === id.toLowerCase());
