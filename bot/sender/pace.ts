/**
 * What Teams allows a bot in one conversation; the values may change, and what comes too early is refused with 429.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const limits = [
  { count: 7, milliseconds: 1_000 },
  { count: 8, milliseconds: 2_000 },
  { count: 60, milliseconds: 30_000 },
  { count: 1_800, milliseconds: 3_600_000 },
] as const;

const most = Math.max(...limits.map(({ count }) => count));
const longest = Math.max(...limits.map(({ milliseconds }) => milliseconds));

export type Pace = {
  /** Something is being posted to the conversation now. */
  readonly took: (conversation: string, now: number) => void;
  /** The conversations that have had enough for now. */
  readonly resting: (now: number) => readonly string[];
  /** When the first of those has rested. */
  readonly restedAt: (now: number) => number | undefined;
};

/** How fast one process posts. Where several do, the channel's own refusals slow them down together. */
export function createPace(): Pace {
  /** Whoever was posted to last is last. */
  const posted = new Map<string, readonly number[]>();
  const rests = new Map<string, number>();

  const forget = (now: number): void => {
    for (const [conversation, times] of posted) {
      if ((times.at(-1) ?? 0) > now - longest) return;
      posted.delete(conversation);
    }
  };
  const wake = (now: number): void => {
    for (const [conversation, until] of rests) if (until <= now) rests.delete(conversation);
  };

  return {
    took: (conversation, now) => {
      const times = [...(posted.get(conversation) ?? []), now].slice(-most);
      posted.delete(conversation);
      posted.set(conversation, times);
      const until = restsUntil(times);
      if (until > now) rests.set(conversation, until);
      forget(now);
    },
    resting: (now) => {
      wake(now);
      return [...rests.keys()];
    },
    restedAt: (now) => {
      wake(now);
      return rests.size === 0 ? undefined : Math.min(...rests.values());
    },
  };
}

/** When one more is within all limits. */
const restsUntil = (times: readonly number[]): number =>
  Math.max(
    ...limits.map(({ count, milliseconds }) => {
      const nth = times.at(-count);
      return nth === undefined ? 0 : nth + milliseconds;
    }),
  );
