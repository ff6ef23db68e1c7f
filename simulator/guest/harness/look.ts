import type { StepAnswer } from './answer.ts';
import { isMet } from './needs.ts';
import { attempt, carrierOf, type Ended, type Run, textOf } from './run.ts';

/** What is there now, and what apply would do about it. Nothing is changed. */
export function look(run: Run): Ended {
  const steps = run.order.steps.map((_, i) => lookAt(run, i));
  const has = (st: StepAnswer['st']) => steps.some((step) => step.st === st);
  if (has('blocked')) return { st: 'blocked', steps };
  if (has('failed')) return { st: 'failed', steps };
  // To take nothing back after a while is nothing to do.
  const would = steps.some(({ i, st }) => st === 'would' && run.order.steps[i]?.do !== 'scheduled-revert');
  return { st: would ? 'would-change' : 'already', steps };
}

export function lookAt(run: Run, i: number): StepAnswer {
  const step = run.order.steps[i];
  if (!step) throw new Error(`The list has no step ${i}`);
  if (step.do === 'need') {
    return attempt(run, { i, st: 'would' }, 'blocked', () => ({
      i,
      st: isMet(run.guest, step) ? 'met' : 'blocked',
    }));
  }
  const carrier = carrierOf(step);
  return attempt(run, { i, st: 'would' }, 'failed', () => {
    const state = carrier.read(run.guest, step, run.order.run);
    const text = textOf(step, state);
    const isDone = carrier.act === undefined && carrier.isDone(state, step);
    return { i, st: isDone ? 'already' : 'would', was: text, is: text };
  });
}
