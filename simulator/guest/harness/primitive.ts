import type { GuestNow } from './guest-now.ts';
import type { ChangeStep } from './step.ts';

/**
 * One kind of change on the model, with what the harness asks of a primitive. `State` is plain data, for it goes into
 * the journal; null: nothing is there. What cannot be done throws `Refused`.
 */
export type Carrier<Step = ChangeStep, State = unknown> = {
  readonly read: (guest: GuestNow, step: Step, run: string) => State | null;
  /** The short text of `was` and `is`; null where it is as Windows has it by itself. */
  readonly text: (state: State, step: Step) => string | null;
  readonly isDone: (state: State | null, step: Step) => boolean;
  readonly write: (guest: GuestNow, step: Step, run: string) => void;
  /** Absent where nothing brings it back. */
  readonly undo?: (guest: GuestNow, step: Step, was: State | null, run: string) => void;
  /** For what is an act and no state: nobody asks whether it is done already, and this is what it leaves. */
  readonly act?: State;
  /** Whether two states are the same; by default those of the same JSON. */
  readonly same?: (one: State | null, other: State | null) => boolean;
};

/** The journal gives back what the same carrier has read, and steps were checked when they were read. */
export const carrier = <Step, State>(one: Carrier<Step, State>): Carrier => one as unknown as Carrier;
