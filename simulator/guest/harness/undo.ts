import type { Journal, JournalEntry } from '../windows/left-behind.ts';
import type { StepAnswer } from './answer.ts';
import { removeRevert } from './primitives/scheduled-revert.ts';
import { Refused } from './refused.ts';
import {
  attempt,
  carrierOf,
  changeAt,
  type Ended,
  isSame,
  journalOf,
  note,
  type Run,
  textOf,
} from './run.ts';

/** The journal backwards. What somebody has changed since is left alone. */
export function undo(run: Run): Ended {
  const journal = journalOf(run);
  if (!journal || journal.state === 'undone') return { st: 'nothing', steps: [] };
  journal.state = 'open';
  const backwards = [...journal.entries].sort((a, b) => b.i - a.i);
  const undone = backwards.map((entry) => undoStep(run, entry)).reverse();
  const steps = undone.map((told) => restartedAgain(run, journal, told));
  if (!steps.some(({ st }) => st === 'failed')) journal.state = 'undone';
  return { st: steps.every(({ st }) => st === 'undone') ? 'undone' : 'partial', steps };
}

function undoStep(run: Run, entry: JournalEntry): StepAnswer {
  const { i, was, after } = entry;
  const step = changeAt(run, i);
  const carrier = carrierOf(step);
  const { guest, order } = run;
  const read = () => carrier.read(guest, step, order.run);
  const start: StepAnswer = { i, st: 'undone', was: textOf(step, was) };
  if (!carrier.undo && step.do !== 'rdp-restart') return { ...start, st: 'cannot' };
  return attempt(run, start, 'failed', () => {
    const state = read();
    const told = { ...start, is: textOf(step, state) };
    if (step.do === 'rdp-restart') return told;
    if (isSame(step, state, was)) return told;
    // An open entry is a write that was cut off, and what is there may be half of it.
    if (after !== undefined && !isSame(step, state, after)) return { ...told, st: 'drift' };
    return attempt(run, told, 'failed', () => {
      carrier.undo?.(guest, step, was, order.run);
      note(run, i, 'undo');
      const back = read();
      if (!isSame(step, back, was)) throw new Refused('not-so-afterwards');
      entry.undone = true;
      return { ...told, is: textOf(step, back) };
    });
  });
}

/** What Remote Desktop reads when it starts was set back: it has to start once more. */
function restartedAgain(run: Run, journal: Journal, told: StepAnswer): StepAnswer {
  const { guest, order } = run;
  const step = changeAt(run, told.i);
  const isBack = journal.entries.some(
    ({ i, undone }) =>
      undone === true && i < told.i && ['registry', 'service'].includes(order.steps[i]?.do ?? ''),
  );
  if (step.do !== 'rdp-restart' || told.st !== 'undone' || !isBack) return told;
  const carrier = carrierOf(step);
  return attempt(run, told, 'failed', () => {
    carrier.write(guest, step, order.run);
    note(run, told.i, 'undo');
    return { ...told, is: textOf(step, carrier.read(guest, step, order.run)) };
  });
}

/** Nobody needs the way back any more. What has not come to its end does. */
export function confirm(run: Run): Ended {
  const journal = journalOf(run);
  const isArmed = run.order.steps[0]?.do === 'scheduled-revert';
  if (!journal || journal.state === 'undone' || !isArmed) return { st: 'nothing', steps: [] };
  if (journal.state !== 'applied') throw new Refused('not-applied');
  removeRevert(run.guest, run.order.run);
  return { st: 'confirmed', steps: [] };
}
