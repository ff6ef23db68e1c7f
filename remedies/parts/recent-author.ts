import type { activityLog } from '../../diagnosis/evidence/activity-log.ts';
import type { ActivityChange } from '../../diagnosis/evidence/fold-events.ts';
import type { RemedyCase } from '../remedy.ts';

/** Who wrote something within the last day: a person, who is asked first; nobody; or the Activity Log does not tell. */
export type RecentAuthor = { readonly person: string } | 'nobody' | 'not-known';

const day = 24 * 3_600_000;

/** A pipeline is no author: it does what was decided elsewhere, and the plan names it. */
export function recentAuthor(
  { seen, now }: Pick<RemedyCase, 'seen' | 'now'>,
  isAbout: (event: ActivityChange) => boolean,
): RecentAuthor {
  const log = seen<typeof activityLog>('activity-log');
  if (!log) return 'not-known';
  const since = now - day;
  const found = log.events.find(
    (event) =>
      Date.parse(event.at) > since && event.status === 'Succeeded' && !event.application && isAbout(event),
  );
  if (found) return { person: found.caller ?? '?' };
  const oldest = log.events.at(-1);
  const isCut = log.more > 0 && oldest !== undefined && Date.parse(oldest.at) > since;
  return isCut ? 'not-known' : 'nobody';
}
