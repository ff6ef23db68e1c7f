import { packed } from '../packed.ts';
import type { ToldStep } from '../windows/left-behind.ts';
import type { Mode } from './order.ts';

export type StepAnswer = ToldStep;

/** What the harness tells, before it is packed. */
export type HarnessDocument = {
  readonly v: 1;
  readonly run: string;
  readonly mode: Mode;
  readonly st: Status;
  readonly steps: readonly StepAnswer[];
  /** 1: a restart is recommended, 2: required. */
  readonly boot: number;
  readonly drop: boolean;
  readonly journal?: 'open' | 'applied' | 'undone';
  /** Seconds since 1970, as `at`. */
  readonly revert?: number;
  readonly err?: string;
  readonly at: number;
};

export type Status =
  | 'would-change'
  | 'changed'
  | 'already'
  | 'blocked'
  | 'failed'
  | 'partial'
  | 'undone'
  | 'confirmed'
  | 'nothing';

/** Run command keeps 4,096 bytes. */
const most = 3_900;

/** The one line that the harness prints: texts become shorter until it fits. */
export function fittingLine(document: HarnessDocument): string {
  let fitting = document;
  for (const length of [100, 50, 20, 0]) {
    if (lineOf(fitting).length <= most) break;
    fitting = { ...fitting, steps: fitting.steps.map((step) => shortened(step, length)) };
  }
  return lineOf(fitting);
}

const lineOf = (document: HarnessDocument): string => packed('RDPF1', document);

function shortened(step: StepAnswer, length: number): StepAnswer {
  const cut = (text: string | null): string | null =>
    text !== null && text.length > length ? `${text.slice(0, length)}...` : text;
  return {
    ...step,
    ...(step.was === undefined ? {} : { was: cut(step.was) }),
    ...(step.is === undefined ? {} : { is: cut(step.is) }),
  };
}

const longest = 200;

/** A text for a card. */
export const short = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 3)}...`;
