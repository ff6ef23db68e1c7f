import { parseResourceId } from '../base/resource-id.ts';

/** A machine as a card names it. */
export type Machine = { readonly id: string; readonly name: string; readonly group?: string };

export function machineOf(id: string): Machine {
  const parsed = parseResourceId(id);
  if (!parsed) return { id, name: id };
  return { id, name: parsed.name, ...(parsed.group === undefined ? {} : { group: parsed.group }) };
}

/** Group and region, as far as they are known, for the end of the title's line. */
export const placeOf = (machine: Machine, location?: string): string =>
  [machine.group, location].filter((part) => part !== undefined).join(' · ');
