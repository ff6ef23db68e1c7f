import * as z from 'zod';

/** What Windows has at one step, short enough for a card; hostile text. `null`: nothing is there. */
const seen = z.string().max(200).nullable();

/** What became of one step of the list, in its order. */
const stepAnswer = z.strictObject({
  /** Its place in the list, from 0. */
  i: z.int().min(0).max(23),
  /**
   * `would`: apply would change it (mode check). `already`: it is so without us. `done`, `failed`, `undone`.
   * `drift`: it is no longer what we wrote, and was left alone. `cannot`: it cannot be undone. `blocked`: a need is not met.
   */
  st: z.enum(['would', 'already', 'done', 'failed', 'undone', 'drift', 'cannot', 'blocked', 'met']),
  /** Before the change. Absent for a need. */
  was: seen.optional(),
  /** Now. */
  is: seen.optional(),
});

/** What the harness says, checked but not yet read. */
export const harnessAnswerSchema = z.strictObject({
  v: z.literal(1),
  run: z.string().regex(/^[0-9a-f]{8,32}$/),
  mode: z.enum(['check', 'apply', 'undo', 'confirm']),
  /**
   * check: `would-change`, `already`, `blocked`. apply: `changed`, `already`, `blocked`, `failed` (nothing is left of it),
   * `partial` (some of it was written). undo: `undone`, `partial`, `nothing` (no journal). confirm: `confirmed`, `nothing`.
   */
  st: z.enum([
    'would-change',
    'changed',
    'already',
    'blocked',
    'failed',
    'partial',
    'undone',
    'confirmed',
    'nothing',
  ]),
  steps: z.array(stepAnswer).max(24).default([]),
  /** What an earlier run with this id has written down: absent, or whether it came to its end, or was undone. */
  journal: z.enum(['open', 'applied', 'undone']).optional(),
  /** 1: a restart is recommended, 2: required. */
  boot: z.int().min(0).max(2).default(0),
  /** Whether sessions were dropped. */
  drop: z.boolean().default(false),
  /** When the scheduled revert will run, in seconds since 1970, where one is armed. */
  revert: z.int().optional(),
  /** Windows' code and place of a failure. */
  err: z.string().max(200).optional(),
  at: z.int(),
});

export type HarnessAnswer = Readonly<z.infer<typeof harnessAnswerSchema>>;
