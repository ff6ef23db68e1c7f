/**
 * Whether an action fits a pattern of a role, in any case. An asterisk between two slashes stands for any number of
 * segments, none included: that is how Managed Identity Operator covers `userAssignedIdentities/assign/action`.
 */
export function matchesAction(pattern: string, action: string): boolean {
  const source = pattern
    .split('/*/')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'))
    .join('/(?:.*/)?');
  return new RegExp(`^${source}$`, 'i').test(action);
}
