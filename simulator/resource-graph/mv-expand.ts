import { compile } from './compile.ts';
import type { Compiled, Scope } from './compiled.ts';
import { functions } from './functions.ts';
import { meaningless } from './query-error.ts';
import type { MvExpandStep } from './syntax.ts';
import type { Table } from './table.ts';
import { isBag, type Value } from './value.ts';

/** https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language#supported-tabulartop-level-operators */
const rowLimit = { usual: 128, most: 400 };

/** One row for each item of a list; a row with an empty list stays, with nothing in that column. */
export function mvExpand(step: MvExpandStep, table: Table, scope: Scope): Table {
  const list = compile(step.column.expression, scope);
  if (list.type !== 'dynamic') throw meaningless("'mv-expand' operator: the column must be of type dynamic.");
  const limit = step.limit ?? rowLimit.usual;
  if (limit < 1 || limit > rowLimit.most) {
    throw meaningless(`'mv-expand' operator: RowLimit must be between 1 and ${rowLimit.most}.`);
  }
  const cast = step.type === undefined ? undefined : functions.get(`to${step.type}`);
  if (step.type !== undefined && !cast) throw meaningless(`Unknown type: '${step.type}'.`);
  const name = step.column.name ?? list.name ?? 'Column1';
  const place = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  const at = place < 0 ? table.columns.length : place;
  /** Asked about a row with the item alone. */
  const item: Compiled = { type: 'dynamic', of: ([only]) => only ?? null };
  const converted = cast ? cast.compile([item], scope) : item;
  return {
    columns: table.columns.toSpliced(at, 1, { name, type: converted.type }),
    rows: table.rows.flatMap((row) =>
      itemsOf(list.of(row))
        .slice(0, limit)
        .map((next) => row.toSpliced(at, 1, converted.of([next]))),
    ),
  };
}

/** A bag is taken apart into bags of one member each. */
function itemsOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value.length === 0 ? [null] : value;
  return isBag(value) ? Object.entries(value).map(([key, member]) => ({ [key]: member })) : [value];
}
