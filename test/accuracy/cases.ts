import type { WayIn } from '../../diagnosis/question.ts';

/** One way or several ways to break a machine, and what has to be said of it. */
export type AccuracyCase = {
  readonly scenarios: readonly [string, ...string[]];
  /** A machine of the practice world; web-01 where none is named. */
  readonly on?: string;
  /** How the person gets in; over the Internet from the office where nothing is said. */
  readonly wayIn?: WayIn;
  /** What blocks first; absent: nothing blocks. */
  readonly first?: string;
  /** What else has to be found, whether it blocks, warns or follows. */
  readonly also?: readonly string[];
};

const office: WayIn = { kind: 'public', address: '203.0.113.7' };

export const wayInOf = ({ wayIn = office }: AccuracyCase): WayIn => wayIn;

export const nameOf = ({ scenarios, on = 'web-01' }: AccuracyCase): string => `${scenarios.join(' + ')} (${on})`;
