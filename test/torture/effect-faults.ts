import { type Change, changeName, readChange } from '../../changes/change-view.ts';
import { keyOf, stepsOf } from '../../changes/step-keys.ts';
import { correlationOf } from '../../changes/steps/calling-of.ts';
import type { Step } from '../../remedies/step.ts';
import type { ChangeEffects, EffectRow } from '../../store/change-effects.ts';
import type { ChangeRow } from '../../store/changes.ts';
import type { Counted } from './effects.ts';

type Happened = { readonly requests: Counted; readonly inside: Counted };

/** Nothing happened twice; what is said to be done happened, and what is said not to be did not. */
export async function effectFaults(
  effects: ChangeEffects,
  changes: readonly ChangeRow[],
  { requests, inside }: Happened,
): Promise<readonly string[]> {
  const faults = [
    ...twice(requests).map((key) => `Azure did this more than once: ${key}`),
    ...twice(inside).map((key) => `Windows had this written more than once: ${key}`),
    ...[...requests.keys()]
      .filter((key) => key.startsWith('none '))
      .map((key) => `Azure did something that belongs to no step: ${key}`),
  ];
  for (const change of changes.map(readChange)) {
    const rows = await effects.list(change.number);
    for (const row of rows) faults.push(...faultsOf(change, row, { requests, inside }));
  }
  return faults;
}

const twice = (counted: Counted): readonly string[] =>
  [...counted].filter(([, count]) => count > 1).map(([key, count]) => `${key} (${count})`);

function faultsOf(change: Change, row: EffectRow, happened: Happened): readonly string[] {
  const step = change.plan && stepsOf(change.plan)[row.step]?.step;
  if (!step || step.kind === 'wait') return [];
  const count = countOf(change, row.step, step, happened);
  const name = `${changeName(change.number)} (${change.state}), step ${row.step} ${step.kind}`;
  switch (row.state) {
    case 'done':
      return count > 0 ? [] : [`${name}: said to be done, and nothing happened`];
    case 'skipped':
      return count === 0 ? [] : [`${name}: said to be skipped, and it happened`];
    case 'failed':
      return count === 0 || step.kind === 'guest' ? [] : [`${name}: said to have failed, and it happened`];
    case 'intended':
      return [`${name}: nobody has said what became of it`];
    case 'unknown':
      return [];
    default:
      return row.state satisfies never;
  }
}

function countOf(change: Change, index: number, step: Step, { requests, inside }: Happened): number {
  const key = keyOf(change, index);
  const begins = step.kind === 'guest' ? key.run : step.kind === 'guest-undo' ? step.run : correlationOf(key);
  const isMine = (one: string): boolean =>
    one.startsWith(`${begins} `) &&
    (step.kind === 'guest' ? one.endsWith(' apply') : step.kind !== 'guest-undo' || one.endsWith(' undo'));
  const counted = step.kind === 'guest' || step.kind === 'guest-undo' ? inside : requests;
  return [...counted].filter(([one]) => isMine(one)).reduce((sum, [, count]) => sum + count, 0);
}
