import type { World } from '../../world/world.ts';
import { fittingLine, type HarnessDocument } from './answer.ts';
import { apply } from './apply.ts';
import { foundOn, type GuestNow, guestNow } from './guest-now.ts';
import { look } from './look.ts';
import { type Order, readOrder } from './order.ts';
import { Refused } from './refused.ts';
import { type Ended, journalOf, type Run } from './run.ts';
import { summaryOf } from './summary.ts';
import { confirm, undo } from './undo.ts';

type Outcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

/** The harness with the order that stood in it. Nothing where no Windows runs. */
export function runHarness(world: World, vm: string, text: string, now: number): Outcome | undefined {
  const guest = guestNow(world, vm, now);
  if (!guest) return undefined;
  const order = readOrder(text);
  if (!order) return { stdout: '', stderr: 'not-an-order', exitCode: 1 };
  return { stdout: `${fittingLine(answerTo(guest, order))}\r\n`, stderr: '', exitCode: 0 };
}

function answerTo(guest: GuestNow, order: Order): HarnessDocument {
  const run: Run = { guest, order };
  const { st, steps } = outcomeOf(run);
  const journal = order.refused.length > 0 ? {} : saidOfJournal(run);
  return {
    v: 1,
    run: order.run,
    mode: order.mode,
    st,
    steps,
    ...summaryOf(steps, order.steps),
    ...journal,
    ...(run.error === undefined ? {} : { err: run.error }),
    at: Math.floor(guest.now / 1000) + guest.windows.clockAheadSeconds,
  };
}

const acts = { check: look, apply, undo, confirm };

function outcomeOf(run: Run): Ended {
  const { refused, mode } = run.order;
  if (refused.length > 0) {
    run.error = `step-refused step ${refused[0]}`;
    const places = refused.filter((i) => i >= 0 && i < 24);
    return { st: 'blocked', steps: places.map((i) => ({ i, st: 'blocked' })) };
  }
  return orBlocked(run, () => acts[mode](run)) ?? { st: 'blocked', steps: [] };
}

/** How far what was written down has come, and when it is taken back by itself. */
function saidOfJournal(run: Run): Pick<HarnessDocument, 'journal' | 'revert'> {
  const state = orBlocked(run, () => journalOf(run)?.state);
  if (state === undefined) return {};
  const revert = foundOn(run.guest).reverts.find((one) => one.run === run.order.run);
  return { journal: state, ...(revert ? { revert: Math.floor(Date.parse(revert.at) / 1000) } : {}) };
}

/** What is refused before the first step: nothing was done. */
function orBlocked<Value>(run: Run, act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    run.error ??= error.word;
    return undefined;
  }
}
