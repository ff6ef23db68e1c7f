/** A lock has no scope of its own: it holds what its id is under. */
export const lockedScope = (lock: { readonly id: string }): string =>
  lock.id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i, '');
