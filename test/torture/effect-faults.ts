import { type Change, changeName } from '../../changes/change-view.ts';
import { keyOf } from '../../changes/step-keys.ts';
import { correlationOf } from '../../changes/steps/calling-of.ts';
import type { Step } from '../../remedies/step.ts';
import type { EffectRow } from '../../store/change-effects.ts';
import type { Counted } from './effects.ts';

/** What really happened, in Azure and inside Windows. */
export type Happened = { readonly requests: Counted; readonly inside: Counted };

/** What the bot says of a change: its steps, and what became of them. */
export type Told = Pick<Change, 'number' | 'state' | 'request'> & {
  readonly steps: readonly Step[];
  readonly rows: readonly Pick<EffectRow, 'step' | 'state'>[];
};

/** Nothing happened twice; what is said to be done happened, and what is said not to be did not. */
export const effectFaults = (changes: readonly Told[], happened: Happened): readonly string[] => [
  ...twice(happened.requests).map((key) => `Azure did this more than once: ${key}`),
  ...twice(happened.inside).map((key) => `Windows had this written more than once: ${key}`),
  ...[...happened.requests.keys()]
    .filter((key) => key.startsWith('none '))
    .map((key) => `Azure did something that belongs to no step: ${key}`),
  ...changes.flatMap((change) => change.rows.flatMap((row) => faultsOf(change, row, happened))),
];

const twice = (counted: Counted): readonly string[] =>
  [...counted].filter(([, count]) => count > 1).map(([key, count]) => `${key} (${count})`);

function faultsOf(change: Told, row: Told['rows'][number], happened: Happened): readonly string[] {
  const step = change.steps[row.step];
  if (!step || step.kind === 'wait') return [];
  const count = countOf(change, row.step, step, happened);
  const name = `${changeName(change.number)} (${change.state}), step ${row.step} ${step.kind}`;
  switch (row.state) {
    case 'done':
      return count > 0 ? [] : [`${name}: said to be done, and nothing happened`];
    case 'skipped':
      return count === 0 ? [] : [`${name}: said to be skipped, and it happened`];
    case 'failed':
      // Inside Windows a part may have been written: the journal there says which, and the way back takes it back.
      return count === 0 || step.kind === 'guest' ? [] : [`${name}: said to have failed, and it happened`];
    case 'intended':
      return [`${name}: nobody has said what became of it`];
    case 'unknown':
      return [];
    default:
      return row.state satisfies never;
  }
}

function countOf(change: Told, index: number, step: Step, { requests, inside }: Happened): number {
  const key = keyOf(change, index);
  const of = (counted: Counted, begins: string, ends = ''): number =>
    [...counted]
      .filter(([one]) => one.startsWith(`${begins} `) && one.endsWith(ends))
      .reduce((sum, [, count]) => sum + count, 0);
  if (step.kind === 'guest') return of(inside, key.run, ' apply');
  if (step.kind === 'guest-undo') return of(inside, step.run, ' undo');
  return of(requests, correlationOf(key));
}
