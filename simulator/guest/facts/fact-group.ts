import type { Windows } from './windows.ts';

/** Facts of one group by their keys on the wire, each read on its own: undefined is absent, a `WindowsError` unknown. */
export type FactGroup = Readonly<Record<string, (windows: Windows) => unknown>>;
