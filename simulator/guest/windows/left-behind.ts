/** What the harness leaves on a machine: it is on its disk, and survives every restart. Plain data. */
export type LeftBehind = {
  /** Its journals, by the id of the run. */
  readonly journals: Record<string, Journal>;
  /** Tasks that take a run back, unless somebody confirms it before. */
  reverts: Revert[];
};

export type Journal = {
  state: 'open' | 'applied' | 'undone';
  /** The list of the run as JSON: an id belongs to one list and to no other. */
  readonly steps: string;
  readonly entries: JournalEntry[];
  /** What was said of its steps at the end. */
  told: readonly ToldStep[];
};

export type ToldStep = {
  readonly i: number;
  readonly st: 'would' | 'already' | 'done' | 'failed' | 'undone' | 'drift' | 'cannot' | 'blocked' | 'met';
  /** Before the change, and now. */
  readonly was?: string | null;
  readonly is?: string | null;
};

export type JournalEntry = {
  /** The place of its step in the list. */
  readonly i: number;
  /** Written down before the step is carried out; null: nothing was there. */
  readonly was: unknown;
  /** And this after it. A journal that ends without it belongs to a run that was cut off. */
  after?: unknown;
  undone?: true;
};

export type Revert = { readonly run: string; readonly minutes: number; readonly at: string };

/** One thing that was really written, for tests that count. */
export type Effect = {
  readonly run: string;
  readonly step: number;
  readonly primitive: string;
  readonly how: 'apply' | 'undo';
  readonly at: string;
};
