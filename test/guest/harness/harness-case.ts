import type { GuestStep, HarnessMode } from '../../../guest/harness/step.ts';
import type { Trouble, WindowsView } from '../../../simulator/guest/windows-view.ts';

/** What the fake Windows keeps of what was changed, beside what the probe looks at. */
export type ChangedView = WindowsView & {
  /** By name, as they were registered. */
  readonly tasks?: Readonly<Record<string, string>>;
};

/** The process is ended just before or just after one function did what it does. */
export type Killing = { readonly kills: 'before' | 'after'; readonly about?: string };

/** One thing after the other that happens to a machine. */
export type Move =
  /** The harness runs; what it says, as `said` writes it. */
  | {
      readonly run: HarnessMode;
      readonly says: string;
      readonly troubles?: Readonly<Record<string, Trouble | Killing>>;
      /** Instead of the order of the case: lines of text that nobody has checked. */
      readonly order?: string;
    }
  /** The task that was registered does what it is there for. */
  | { readonly run: 'task'; readonly says: string }
  /** Somebody else changes something; without a value it is taken away. */
  | { readonly put: readonly string[]; readonly value?: unknown };

export type HarnessCase = {
  readonly name: string;
  readonly view: ChangedView;
  readonly steps: readonly GuestStep[];
  readonly moves: readonly Move[];
  /** At the end it is as it was at the beginning, but for what the journal leaves. */
  readonly back?: true;
};
