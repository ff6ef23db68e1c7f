import type { Effect, Journal } from '../windows/left-behind.ts';
import { type Status, type StepAnswer, short } from './answer.ts';
import { carriers } from './carriers.ts';
import { foundOn, type GuestNow } from './guest-now.ts';
import type { Order } from './order.ts';
import type { Carrier } from './primitive.ts';
import { Refused } from './refused.ts';
import type { ChangeStep } from './step.ts';

/** One run of the harness. */
export type Run = {
  readonly guest: GuestNow;
  readonly order: Order;
  /** What went wrong first: what comes after it may come of it. */
  error?: string;
};

export type Ended = { readonly st: Status; readonly steps: readonly StepAnswer[] };

export const carrierOf = (step: ChangeStep): Carrier => carriers[step.do];

/** A step of the list that is no need. */
export function changeAt({ order }: Run, i: number): ChangeStep {
  const step = order.steps[i];
  if (!step || step.do === 'need') throw new Error(`Nothing is changed by step ${i}`);
  return step;
}

/** What `was` and `is` say of a state. */
export function textOf(step: ChangeStep, state: unknown): string | null {
  const text = state === null ? null : carrierOf(step).text(state, step);
  return text === null ? null : short(text);
}

export const isSame = (step: ChangeStep, one: unknown, other: unknown): boolean =>
  carrierOf(step).same?.(one, other) ?? JSON.stringify(one) === JSON.stringify(other);

/** Does something for a step; what is refused is told, and nothing else is. */
export function attempt(run: Run, told: StepAnswer, st: StepAnswer['st'], act: () => StepAnswer): StepAnswer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    run.error ??= `${error.word} step ${told.i}`;
    return { ...told, st };
  }
}

/** The journal of this run. One of another list is nobody's business here. */
export function journalOf({ guest, order }: Run): Journal | undefined {
  const journal = foundOn(guest).journals[order.run];
  if (journal && journal.steps !== JSON.stringify(order.steps)) throw new Refused('journal-of-other-steps');
  return journal;
}

/** Counted, so that tests can prove that nothing happened twice. */
export function note({ guest, order }: Run, step: number, how: Effect['how']): void {
  const primitive = order.steps[step]?.do ?? '';
  guest.windows.effects = [
    ...(guest.windows.effects ?? []),
    { run: order.run, step, primitive, how, at: new Date(guest.now).toISOString() },
  ];
}
