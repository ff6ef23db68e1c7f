import type { WayIn } from '../../diagnosis/question.ts';

/** One way or several ways to break a machine, and what has to be said of it. */
export type AccuracyCase = {
  readonly scenarios: readonly [string, ...string[]];
  /** A machine of the practice world; the first on which it can be shown where none is named. */
  readonly on?: string;
  /** How the person gets in; as people get to that machine where nothing is said. */
  readonly wayIn?: WayIn;
  /** What blocks first; absent: nothing blocks. */
  readonly first?: string;
  /** What else has to be found, whether it blocks, warns or follows. */
  readonly also?: readonly string[];
};

const office: WayIn = { kind: 'public', address: '203.0.113.7' };

/**
 * Machines of the practice world and how people get to them: one of its own, a member of the domain, a session
 * host, one of an image of its own. */
export const machines: readonly (readonly [name: string, wayIn: WayIn])[] = [
  ['web-01', office],
  ['app-03', office],
  ['app-02', { kind: 'bastion' }],
  ['dev-01', office],
];

export const nameOf = ({ scenarios }: AccuracyCase): string => scenarios.join(' + ');
