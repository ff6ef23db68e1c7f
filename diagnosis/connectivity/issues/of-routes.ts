import type { IssueMeaning } from './issue-meaning.ts';

/** What issues of routes have in common: on the way back they lose the answer. */
export const ofRoutes = {
  finding: { source: 'route-drops', way: 'route-drops', destination: 'answer-lost', back: 'answer-lost' },
  cites: ['route-wrong'],
} as const satisfies Partial<IssueMeaning>;
