import { aggregate } from './aggregates.ts';
import { compile } from './compile.ts';
import type { Scope } from './compiled.ts';
import { refuseDynamic } from './refuse-dynamic.ts';
import type { Step } from './syntax.ts';
import type { Row, Table } from './table.ts';
import { keyOfValues, type Value } from './value.ts';

/** One row for each group; without groups one row for all, even if there are none. */
export function summarize(step: Extract<Step, { kind: 'summarize' }>, table: Table, scope: Scope): Table {
  const keys = step.by.map(({ name, expression }) => ({ name, input: compile(expression, scope) }));
  for (const { input } of keys) refuseDynamic(input, 'Summarize group key');
  const aggregates = step.aggregates.map((named) => aggregate(named, scope));
  const groups = new Map<string, { key: Value[]; rows: Row[] }>();
  if (keys.length === 0) groups.set(keyOfValues([]), { key: [], rows: [] });
  for (const row of table.rows) {
    const key = keys.map(({ input }) => input.of(row));
    const text = keyOfValues(key);
    const group = groups.get(text) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(text, group);
  }
  return {
    columns: [
      ...keys.map(({ name, input }, index) => ({
        name: name ?? input.name ?? `Column${index + 1}`,
        type: input.type,
      })),
      ...aggregates.flatMap(({ columns }) => columns),
    ],
    rows: [...groups.values()].map(({ key, rows }) => [...key, ...aggregates.flatMap(({ of }) => of(rows))]),
  };
}
