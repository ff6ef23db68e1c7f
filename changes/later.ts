import type { Change } from './change-view.ts';

const hourMs = 3_600_000;

/** What an ended change still has to do, and when. */
export type Later = {
  /** What was opened is closed again. */
  readonly endsAt?: number;
  /** It is looked at what a policy may have put back, and somebody looks into what was decided alone. */
  readonly lookAt?: number;
};

/** The same however it ended: also what failed in the middle may have opened something. Pure. */
export function laterOf({ plan, decision }: Pick<Change, 'plan' | 'decision'>, endedAt: number): Later {
  const isLookedAt = plan?.mayDrift || decision?.breakGlass !== undefined;
  return {
    ...(plan?.endsAfterHours === undefined ? {} : { endsAt: endedAt + plan.endsAfterHours * hourMs }),
    ...(isLookedAt ? { lookAt: endedAt + 24 * hourMs } : {}),
  };
}

/** The first of these times; `null`: there is none. */
export const earliest = (times: readonly (number | undefined)[]): number | null => {
  const known = times.flatMap((time) => time ?? []);
  return known.length > 0 ? Math.min(...known) : null;
};
