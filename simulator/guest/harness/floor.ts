type Listed = { readonly do: string; readonly name?: unknown; readonly set?: unknown };

/**
 * What takes everything back stands first. Network Level Authentication is switched off for a while only, so with it
 * goes what switches it on again.
 */
export function standsOnFloor(step: Listed, at: number, first: unknown): boolean {
  if (step.do === 'scheduled-revert') return at === 0;
  const opens =
    step.do === 'registry' &&
    step.name === 'UserAuthentication' &&
    Reflect.get(Object(step.set), 'data') === 0;
  return !opens || Reflect.get(Object(first), 'do') === 'scheduled-revert';
}
