import { compare } from './compare.ts';
import { compile } from './compile.ts';
import type { Scope } from './compiled.ts';
import { refuseDynamic } from './refuse-dynamic.ts';
import type { SortKey } from './syntax.ts';
import type { Table } from './table.ts';
import type { Value } from './value.ts';

/** Puts rows in order; those that are equal stay as they were. */
export function sort(table: Table, keys: readonly SortKey[], scope: Scope): Table {
  const compiled = keys.map((key) => ({ key, input: compile(key.expression, scope) }));
  for (const { input } of compiled) refuseDynamic(input, 'Sort key');
  const rows = table.rows.toSorted((a, b) => {
    for (const { key, input } of compiled) {
      const order = inOrder(key, input.of(a), input.of(b));
      if (order !== 0) return order;
    }
    return 0;
  });
  return { ...table, rows };
}

function inOrder({ descending, nulls }: SortKey, a: Value, b: Value): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    const nullsFirst = nulls === undefined ? !descending : nulls === 'first';
    return (a === null) === nullsFirst ? -1 : 1;
  }
  return (compare(a, b) ?? 0) * (descending ? -1 : 1);
}
