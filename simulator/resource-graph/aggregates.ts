import { compare } from './compare.ts';
import { compile } from './compile.ts';
import type { Compiled, Scope } from './compiled.ts';
import { meaningless } from './query-error.ts';
import type { Expression, Named } from './syntax.ts';
import { type Column, nothingOf, type Row } from './table.ts';
import { type Json, keyOfValues, type Value, wireOf } from './value.ts';

/** One or more columns that say something of a group of rows. */
export type Aggregate = {
  readonly columns: readonly Column[];
  readonly of: (rows: readonly Row[]) => readonly Value[];
};

export function aggregate({ name, expression }: Named, scope: Scope): Aggregate {
  if (expression.kind !== 'call') throw meaningless("'summarize' operator: an aggregate is missing.");
  if (expression.name === 'arg_max' || expression.name === 'arg_min') {
    return extreme(expression.name === 'arg_max' ? 1 : -1, expression.arguments, { name, scope });
  }
  const make = makers.get(expression.name);
  if (!make) throw meaningless(`Unknown aggregate: '${expression.name}'.`);
  const [input] = expression.arguments.map((argument) => compile(argument, scope));
  const { type, of, prefix, optional } = make(input);
  if (!input && !optional) throw meaningless(`${expression.name}(): an argument is missing.`);
  const column = { name: name ?? `${prefix}${input?.name ?? ''}`, type };
  return { columns: [column], of: (rows) => [of(rows)] };
}

type Made = {
  readonly prefix: string;
  readonly type: Column['type'];
  readonly of: (rows: readonly Row[]) => Value;
  /** It counts rows, so it needs no value of them. */
  readonly optional?: boolean;
};

const makers: ReadonlyMap<string, (input: Compiled | undefined) => Made> = new Map(
  Object.entries<(input: Compiled | undefined) => Made>({
    count: () => ({ prefix: 'count_', type: 'long', of: (rows) => rows.length, optional: true }),
    countif: (input) => ({
      prefix: 'countif_',
      type: 'long',
      of: (rows) => rows.filter((row) => input?.of(row) === true).length,
    }),
    dcount: (input) => ({
      prefix: 'dcount_',
      type: 'long',
      of: (rows) => distinct(valuesOf(input, rows)).size,
    }),
    sum: (input) => ({
      prefix: 'sum_',
      type: input?.type ?? 'real',
      of: (rows) => sumOf(valuesOf(input, rows)),
    }),
    avg: (input) => ({
      prefix: 'avg_',
      type: 'real',
      of: (rows) => {
        const values = valuesOf(input, rows);
        return values.length === 0 ? null : sumOf(values) / values.length;
      },
    }),
    max: (input) => ({
      prefix: 'max_',
      type: input?.type ?? 'dynamic',
      of: (rows) => best(valuesOf(input, rows), 1) ?? nothingOf(input?.type ?? 'dynamic'),
    }),
    min: (input) => ({
      prefix: 'min_',
      type: input?.type ?? 'dynamic',
      of: (rows) => best(valuesOf(input, rows), -1) ?? nothingOf(input?.type ?? 'dynamic'),
    }),
    any: (input) => anyOf(input, 'any_'),
    take_any: (input) => anyOf(input, ''),
    make_list: (input) => ({
      prefix: 'list_',
      type: 'dynamic',
      of: (rows) => valuesOf(input, rows).map(wireOf),
    }),
    make_set: (input) => ({
      prefix: 'set_',
      type: 'dynamic',
      of: (rows) => [...distinct(valuesOf(input, rows)).values()],
    }),
  }),
);

const anyOf = (input: Compiled | undefined, prefix: string): Made => {
  const type = input?.type ?? 'dynamic';
  return { prefix, type, of: (rows) => valuesOf(input, rows)[0] ?? nothingOf(type) };
};

/** Nulls do not take part. */
const valuesOf = (input: Compiled | undefined, rows: readonly Row[]): readonly Value[] =>
  rows.map((row) => input?.of(row) ?? null).filter((value) => value !== null);

const distinct = (values: readonly Value[]): ReadonlyMap<string, Json> =>
  new Map(values.map((value) => [keyOfValues([value]), wireOf(value)]));

const sumOf = (values: readonly Value[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

const best = (values: readonly Value[], direction: 1 | -1): Value =>
  values.reduce<Value>(
    (found, value) => (found === null || (compare(value, found) ?? 0) * direction > 0 ? value : found),
    null,
  );

/** The row in which something is largest or smallest, and what else stands in it. */
function extreme(
  direction: 1 | -1,
  [measure, ...others]: readonly Expression[],
  { name, scope }: { readonly name: string | undefined; readonly scope: Scope },
): Aggregate {
  if (!measure) throw meaningless('arg_max(): an argument is missing.');
  const measured = compile(measure, scope);
  const first = { name: name ?? measured.name ?? 'max_', type: measured.type };
  const shown = others.flatMap((other) =>
    other.kind === 'all'
      ? scope.columns
          .filter((column) => column.name.toLowerCase() !== first.name.toLowerCase())
          .map((column) => compile({ kind: 'column', name: column.name }, scope))
      : [compile(other, scope)],
  );
  const columns = shown.map(({ name: own, type }, index) => ({ name: own ?? `arg${index + 1}`, type }));
  return {
    columns: [first, ...columns],
    of: (rows) => {
      const found = bestRow(rows, measured, direction);
      return found ? [measured.of(found), ...shown.map((input) => input.of(found))] : [];
    },
  };
}

const bestRow = (rows: readonly Row[], measured: Compiled, direction: 1 | -1): Row | undefined =>
  rows.reduce<Row | undefined>((found, row) => {
    if (!found) return row;
    return (compare(measured.of(row), measured.of(found)) ?? 0) * direction > 0 ? row : found;
  }, undefined);
