import { parseResourceId } from '../../base/resource-id.ts';
import type { Policy, Scope, ScopedMachine } from './policy.ts';

/** Every scope that holds the machine. */
export const scopesOf = (policy: Policy, machine: ScopedMachine): readonly Scope[] =>
  policy.scopes.filter((scope) => holds(scope, machine));

/** Azure does not mind the case of ids and of the names of groups and tags; of a tag's value it does. */
function holds(scope: Scope, machine: ScopedMachine): boolean {
  const id = parseResourceId(machine.id);
  if (!id?.group) return false;
  const { resourceGroups, tags = {} } = scope;
  const has = new Map(Object.entries(machine.tags).map(([name, value]) => [name.toLowerCase(), value]));
  return (
    among(scope.subscriptions, id.subscription) &&
    (resourceGroups === undefined || among(resourceGroups, id.group)) &&
    Object.entries(tags).every(([name, value]) => has.get(name.toLowerCase()) === value)
  );
}

/** Every subscription in which the policy allows anything. */
export const subscriptionsOf = (policy: Policy): readonly string[] => [
  ...new Set(policy.scopes.flatMap(({ subscriptions }) => subscriptions.map((id) => id.toLowerCase()))),
];

const among = (names: readonly string[], name: string): boolean =>
  names.some((other) => other.toLowerCase() === name.toLowerCase());
