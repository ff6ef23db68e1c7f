import { compile } from './compile.ts';
import { join } from './join.ts';
import { mvExpand } from './mv-expand.ts';
import { meaningless } from './query-error.ts';
import { sort } from './sort.ts';
import { summarize } from './summarize.ts';
import type { Named, Pipeline, Step } from './syntax.ts';
import { type Column, nothingOf, placeOf, type Table } from './table.ts';
import { keyOfValues } from './value.ts';

/** What a query is asked of. */
export type Source = { readonly now: number; readonly table: (name: string) => Table };

/** Runs a query from its table through its operators. */
export const run = (pipeline: Pipeline, source: Source): Table =>
  pipeline.steps.reduce((table, step) => apply(step, table, source), source.table(pipeline.table));

function apply(step: Step, table: Table, source: Source): Table {
  const scope = { columns: table.columns, now: source.now };
  switch (step.kind) {
    case 'where': {
      const predicate = compile(step.predicate, scope);
      if (predicate.type !== 'bool' && predicate.type !== 'dynamic') {
        throw meaningless("'where' operator: the predicate must be of type bool.");
      }
      return { ...table, rows: table.rows.filter((row) => predicate.of(row) === true) };
    }
    case 'project':
      return project(step.columns, table, source);
    case 'extend':
      return extend(step.columns, table, source);
    case 'project-away':
      return away(step.patterns, table);
    case 'summarize':
      return summarize(step, table, scope);
    case 'join':
      return join(step, table, run(step.right, source));
    case 'union':
      return step.pipelines.map((pipeline) => run(pipeline, source)).reduce(union, table);
    case 'mv-expand':
      return mvExpand(step, table, scope);
    case 'order':
      return sort(table, step.keys, scope);
    case 'top': {
      const sorted = sort(table, step.keys, scope);
      return { ...sorted, rows: sorted.rows.slice(0, step.count) };
    }
    case 'take':
      return { ...table, rows: table.rows.slice(0, step.count) };
    case 'distinct':
      return distinct(step.names, table);
    case 'count':
      return { columns: [{ name: 'Count', type: 'long' }], rows: [[table.rows.length]] };
    default:
      return step satisfies never;
  }
}

function project(named: readonly Named[], table: Table, source: Source): Table {
  const scope = { columns: table.columns, now: source.now };
  const inputs = named.map(({ name, expression }) => ({ name, input: compile(expression, scope) }));
  const columns = inputs.map(({ name, input }, index) => ({
    name: name ?? input.name ?? `Column${index + 1}`,
    type: input.type,
  }));
  refuseTwice(columns);
  return { columns, rows: table.rows.map((row) => inputs.map(({ input }) => input.of(row))) };
}

function refuseTwice(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw meaningless(`'project' operator: a column named '${twice}' already exists.`);
}

/** Each new column may speak of those before it; one with a name that exists takes its place. */
function extend(named: readonly Named[], table: Table, source: Source): Table {
  return named.reduce((before, { name, expression }) => {
    const input = compile(expression, { columns: before.columns, now: source.now });
    const column = { name: name ?? input.name ?? `Column${before.columns.length + 1}`, type: input.type };
    return withColumn(before, column, input.of);
  }, table);
}

function withColumn(
  table: Table,
  column: Column,
  of: (row: Table['rows'][number]) => Table['rows'][number][number],
): Table {
  const place = table.columns.findIndex(({ name }) => name.toLowerCase() === column.name.toLowerCase());
  const at = place < 0 ? table.columns.length : place;
  return {
    columns: table.columns.toSpliced(at, 1, column),
    rows: table.rows.map((row) => row.toSpliced(at, 1, of(row))),
  };
}

function away(patterns: readonly string[], table: Table): Table {
  const tests = patterns.map((pattern) => {
    if (!pattern.includes('*')) placeOf(table.columns, pattern);
    return new RegExp(`^${pattern.replaceAll('$', '\\$').replaceAll('*', '.*')}$`, 'i');
  });
  const kept = table.columns.map(({ name }) => !tests.some((test) => test.test(name)));
  return {
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

function distinct(names: readonly string[], table: Table): Table {
  const places =
    names.length === 0
      ? table.columns.map((_, index) => index)
      : names.map((name) => placeOf(table.columns, name));
  const columns = places.flatMap((place) => table.columns[place] ?? []);
  const rows = table.rows.map((row) => places.map((place) => row[place] ?? null));
  const once = new Map(rows.map((row) => [keyOfValues(row), row]));
  return { columns, rows: [...once.values()] };
}

/** All rows of both, with all columns of both. */
function union(left: Table, right: Table): Table {
  const isNew = ({ name }: Column) =>
    !left.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  const columns = [...left.columns, ...right.columns.filter(isNew)];
  const spread = (table: Table) => {
    const places = columns.map(({ name }) =>
      table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
    );
    return table.rows.map((row) =>
      places.map((place, index) => row[place] ?? nothingOf(columns[index]?.type ?? 'dynamic')),
    );
  };
  return { columns, rows: [...spread(left), ...spread(right)] };
}
