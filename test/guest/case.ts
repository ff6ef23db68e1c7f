import type { WindowsView } from '../../simulator/guest/windows-view.ts';

/** One Windows that the probe is run on, by a name that is also the one of its record. */
export type Case = { readonly name: string; readonly view: WindowsView };
