import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { ChangedView, HarnessCase } from '../harness-case.ts';
import { machine } from './machine.ts';

type One = { readonly name: string; readonly view: ChangedView; readonly step: GuestStep };

type Way = One & {
  /** As the answer tells them. */
  readonly was: string;
  readonly is: string;
  readonly boot?: 1 | 2;
};

/** What every primitive that can be taken back has to do: look, do it, not do it twice, take it back, once. */
export function thereAndBack({ name, view, step, was, is, boot }: Way): HarnessCase {
  const next = boot === undefined ? '' : ` boot ${boot}`;
  return {
    name,
    view,
    steps: [step],
    moves: [
      { run: 'check', says: `would-change${next} | would ${was}` },
      { run: 'apply', says: `changed applied${next} | done ${was} > ${is}` },
      { run: 'apply', says: `changed applied${next} | done ${was} > ${is}` },
      { run: 'undo', says: `undone undone${next} | undone ${was}` },
      { run: 'undo', says: 'nothing undone' },
    ],
    back: true,
  };
}

/** It is so without us. */
export const alreadySo = ({ is, ...one }: One & { readonly is: string }): HarnessCase =>
  untouched(one, `already | already ${is}`);

/** It cannot be looked at, or may not be done: nothing is written. */
export const notDone = ({ because, ...one }: One & { readonly because: string }): HarnessCase =>
  untouched(one, `failed | failed | (${because} step 0)`);

const untouched = ({ name, view, step }: One, says: string): HarnessCase => ({
  name,
  view,
  steps: [step],
  moves: [
    { run: 'check', says },
    { run: 'apply', says },
    { run: 'undo', says: 'nothing' },
  ],
  back: true,
});

/** Steps as nobody of ours sends them: what makes each of them wrong, by what is wrong with it. */
export const refused = (
  step: GuestStep,
  wrongs: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): readonly HarnessCase[] =>
  Object.entries(wrongs).map(([what, wrong]) => ({
    name: `${step.do}: ${what}`,
    view: machine(),
    steps: [step],
    moves: (['check', 'apply', 'undo'] as const).map((run) => ({
      run,
      says: 'blocked | blocked | (step-refused step 0)',
      order: JSON.stringify({ run: '0123456789abcdef', mode: run, steps: [{ ...step, ...wrong }] }),
    })),
    back: true,
  }));
