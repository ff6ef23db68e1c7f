import type { Journal, JournalEntry } from '../windows/left-behind.ts';
import type { StepAnswer } from './answer.ts';
import { leftBehindOn } from './guest-now.ts';
import { look, lookAt } from './look.ts';
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

/** One step after the other, each written down before it is done. Run again, it goes on where it was stopped. */
export function apply(run: Run): Ended {
  const before = journalOf(run);
  if (before?.state === 'applied') return { st: 'changed', steps: before.told };
  if (before?.state === 'undone') throw new Refused('run-undone');
  if (!before) {
    const looked = look(run);
    if (looked.st !== 'would-change') return looked;
  }
  const journal = before ?? newJournal(run);
  const told: StepAnswer[] = [];
  for (const i of run.order.steps.keys()) {
    const hasFailed = told.some(({ st }) => st === 'failed');
    told.push(hasFailed ? lookAt(run, i) : carryOut(run, journal, i));
  }
  if (told.some(({ st }) => st === 'failed')) {
    const isLeft = journal.entries.some((entry) => leaves(run, entry));
    return { st: isLeft ? 'partial' : 'failed', steps: told };
  }
  journal.state = 'applied';
  journal.told = told;
  return { st: 'changed', steps: told };
}

function newJournal({ guest, order }: Run): Journal {
  const journal: Journal = { state: 'open', steps: JSON.stringify(order.steps), entries: [], told: [] };
  leftBehindOn(guest).journals[order.run] = journal;
  return journal;
}

function carryOut(run: Run, journal: Journal, i: number): StepAnswer {
  // Needs were met before anything was written; what was written since may be the very end of them.
  if (run.order.steps[i]?.do === 'need') return { i, st: 'met' };
  const step = changeAt(run, i);
  const carrier = carrierOf(step);
  return attempt(run, { i, st: 'failed' }, 'failed', () => {
    const state = carrier.read(run.guest, step, run.order.run);
    const entry = journal.entries.find((one) => one.i === i);
    const isDone = carrier.act === undefined ? carrier.isDone(state, step) : entry?.after !== undefined;
    if (!isDone) return write(run, entry ?? added(journal, i, state));
    if (entry && entry.after === undefined) entry.after = state;
    const was = textOf(step, entry ? entry.was : state);
    return { i, st: entry ? 'done' : 'already', was, is: textOf(step, state) };
  });
}

function added(journal: Journal, i: number, was: unknown): JournalEntry {
  const entry: JournalEntry = { i, was };
  journal.entries.push(entry);
  return entry;
}

function write(run: Run, entry: JournalEntry): StepAnswer {
  const { i, was } = entry;
  const step = changeAt(run, i);
  const carrier = carrierOf(step);
  const told = (st: StepAnswer['st'], state: unknown): StepAnswer => ({
    i,
    st,
    was: textOf(step, was),
    is: textOf(step, state),
  });
  const read = () => carrier.read(run.guest, step, run.order.run);
  const written = attempt(run, told('failed', was), 'failed', () => {
    carrier.write(run.guest, step, run.order.run);
    note(run, i, 'apply');
    return told('done', was);
  });
  // Nobody knows how far a write came that failed: its entry stays open.
  if (written.st === 'failed') return told('failed', read());
  const after = carrier.act ?? read();
  entry.after = after;
  if (carrier.act !== undefined || carrier.isDone(after, step)) return told('done', after);
  run.error ??= `not-so-afterwards step ${i}`;
  return told('failed', after);
}

/** Whether something of it is left. */
function leaves(run: Run, { i, was, after }: JournalEntry): boolean {
  const { guest, order } = run;
  const step = changeAt(run, i);
  const carrier = carrierOf(step);
  if (carrier.act !== undefined) return after !== undefined;
  return !isSame(step, carrier.read(guest, step, order.run), was);
}
