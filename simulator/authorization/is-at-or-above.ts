import { keyOf } from '../world/world.ts';

const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/;

/**
 * Whether what is set on one scope is inherited by another. The practice Azure has no tree of management
 * groups: every one of them stands above every subscription.
 */
export function isAtOrAbove(scope: string, target: string): boolean {
  const upper = keyOf(scope);
  const lower = keyOf(target);
  if (upper === lower || upper === '') return true;
  return lower.startsWith(managementGroup.test(upper) ? '/subscriptions/' : `${upper}/`);
}
