import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { all } from '../world/world.ts';
import { isAtOrAbove } from './is-at-or-above.ts';
import { lockedScope } from './locked-scope.ts';

/**
 * Locks stop everybody, whatever their role: CanNotDelete stops deletes, ReadOnly every write and, since it is sent
 * by POST, every action, those that only look included. A delete is also stopped by locks on what lies below.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export function refuseLocked(call: Call): void {
  const { method, action } = call.operation;
  if (method === 'GET' || action === undefined || /^Microsoft\.Authorization\/locks\//i.test(action)) return;
  const deletes = method === 'DELETE';
  const locked = all(call.world, 'Microsoft.Authorization/locks')
    .filter(({ properties }) => deletes || properties.level === 'ReadOnly')
    .map(lockedScope)
    .filter((scope) => isAtOrAbove(scope, call.scope) || (deletes && isAtOrAbove(call.scope, scope)));
  if (locked.length === 0) return;
  throw new Refusal(
    409,
    'ScopeLocked',
    `The scope '${call.scope}' cannot perform ${deletes ? 'delete' : 'write'} operation because following scope(s) are locked: '${[...new Set(locked)].join(',')}'. Please remove the lock and try again.`,
  );
}
