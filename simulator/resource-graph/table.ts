import { meaningless } from './query-error.ts';
import type { KqlType, Value } from './value.ts';

export type Column = { readonly name: string; readonly type: KqlType };

export type Row = readonly Value[];

/** Rows whose cells stand in the order of the columns. */
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** Where a column stands; names match in any case. */
export function placeOf(columns: readonly Column[], name: string): number {
  const place = columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  if (place >= 0) return place;
  throw meaningless(`Failed to resolve column or scalar expression named '${name}'`);
}

/** What a cell holds when there is nothing: texts have no null. */
export const nothingOf = (type: KqlType): Value => (type === 'string' ? '' : null);
