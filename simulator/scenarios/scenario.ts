import type { Moment, World } from '../world/world.ts';

export type Language = 'en' | 'ja';

export type Words = Readonly<Record<Language, string>>;

/** One way an administrator, or the platform, makes a machine unreachable. It knows the world and nothing of who looks at it. */
export type Scenario = {
  readonly id: string;
  readonly title: Words;
  /** What was done, in one sentence, as who did it would say it. */
  readonly told: Words;
  /** Whether this machine has what it takes to be broken this way. */
  readonly fits: (world: World, vm: string) => boolean;
  readonly apply: (world: World, vm: string, moment: Moment) => void;
  /** Judged by the world alone: whoever repairs it, here or over the wire, has healed it. */
  readonly isInForce: (world: World, vm: string) => boolean;
  readonly heal: (world: World, vm: string, moment: Moment) => void;
};
