import { carrier } from '../primitive.ts';
import type { StepOf } from '../step.ts';

const roles = { 'RDS-RD-Server': 'session-host', 'RDS-Licensing': 'licensing' } as const;

/** The role goes with the next start; until then what it has works. */
export const featureRemove = carrier<StepOf<'feature-remove'>, 'installed'>({
  read: ({ windows }, { feature }) => {
    const role = roles[feature];
    return windows.roles.includes(role) && !windows.leaving?.includes(role) ? 'installed' : null;
  },
  text: (state) => state,
  isDone: (state) => state === null,
  write: ({ windows }, { feature }) => {
    windows.leaving = [...(windows.leaving ?? []), roles[feature]];
  },
});
