import { refuseDynamic } from './refuse-dynamic.ts';
import type { JoinStep } from './syntax.ts';
import { type Column, nothingOf, placeOf, type Row, type Table } from './table.ts';
import { keyOfValues } from './value.ts';

/** Puts rows of two tables beside each other where their keys are equal. */
export function join(step: JoinStep, left: Table, right: Table): Table {
  const leftKey = keyOf(
    left,
    step.keys.map((key) => key.left),
  );
  const rightKey = keyOf(
    right,
    step.keys.map((key) => key.right),
  );
  const partners = new Map<string, Row[]>();
  for (const row of right.rows) partners.set(rightKey(row), [...(partners.get(rightKey(row)) ?? []), row]);
  const nobody = right.columns.map(({ type }) => nothingOf(type));
  const rows = (step.flavor === 'innerunique' ? onePerKey(left.rows, leftKey) : left.rows).flatMap((row) => {
    const found = partners.get(leftKey(row)) ?? (step.flavor === 'leftouter' ? [nobody] : []);
    return found.map((partner) => [...row, ...partner]);
  });
  return { columns: beside(left.columns, right.columns), rows };
}

function keyOf(table: Table, names: readonly string[]): (row: Row) => string {
  const places = names.map((name) => placeOf(table.columns, name));
  for (const place of places) {
    const column = table.columns[place];
    if (column) refuseDynamic(column, 'Join key');
  }
  return (row) => keyOfValues(places.map((place) => row[place] ?? null));
}

const onePerKey = (rows: readonly Row[], key: (row: Row) => string): readonly Row[] =>
  [...new Map(rows.toReversed().map((row) => [key(row), row])).values()].toReversed();

/** A column of the right whose name is taken gets a number behind it. */
function beside(left: readonly Column[], right: readonly Column[]): readonly Column[] {
  const taken = new Set(left.map(({ name }) => name.toLowerCase()));
  return [
    ...left,
    ...right.map((column) => {
      let name = column.name;
      for (let number = 1; taken.has(name.toLowerCase()); number += 1) name = `${column.name}${number}`;
      taken.add(name.toLowerCase());
      return { ...column, name };
    }),
  ];
}
