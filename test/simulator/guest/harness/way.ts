import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { Harnessed } from './harnessed.ts';

export type Make = (at: Harnessed) => void;

export type Way = {
  readonly on?: string;
  readonly broken?: string;
  readonly make?: Make;
  readonly step: GuestStep | ((at: Harnessed) => GuestStep);
  readonly check: string;
  readonly apply: string;
  /** By default it is done once and stays done. */
  readonly again?: string;
  /** What somebody does in between; undo has to leave it alone. */
  readonly meddle?: Make;
  readonly undo: string;
};

/** The machine that most of it happens to. */
export const windows = (at: Harnessed) => at.windows('web-01');

export type Ways = Readonly<Record<string, Way>>;
