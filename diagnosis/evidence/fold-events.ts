import * as z from 'zod';
import type { ActivityEvent } from '../../azure/read/activity-log.ts';
import { contains } from '../../base/resource-id.ts';

export const activityChange = z.object({
  at: z.string(),
  /** Such as `Microsoft.Network/networkSecurityGroups/securityRules/write`. */
  operation: z.string(),
  resource: z.string(),
  status: z.enum(['Succeeded', 'Failed']),
  /** Who did it, as Azure names it: hostile text. */
  caller: z.string().optional(),
  /** Whether that was a program and not a person. */
  application: z.boolean(),
  correlationId: z.string().optional(),
});

export type ActivityChange = z.infer<typeof activityChange>;

/** More than this nobody reads, and a busy pipeline writes thousands. */
const most = 50;

/** One entry for each change of the resources in question that has ended; Azure writes several while it goes on. */
export function foldEvents(
  events: readonly ActivityEvent[],
  about: readonly string[],
): { readonly events: ActivityChange[]; readonly more: number } {
  const folded = new Map<string, ActivityChange>();
  for (const event of [...events].sort((a, b) => b.eventTimestamp.getTime() - a.eventTimestamp.getTime())) {
    const change = changeOf(event);
    if (!change || !about.some((id) => contains(id, change.resource))) continue;
    const key = [change.correlationId ?? change.at, change.operation, change.resource]
      .join('|')
      .toLowerCase();
    if (!folded.has(key)) folded.set(key, change);
  }
  const all = [...folded.values()];
  return { events: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Only what was done and has ended: health, alerts and what has merely begun are something else. */
function changeOf(event: ActivityEvent): ActivityChange | undefined {
  const { resourceId, caller, correlationId } = event;
  const operation = event.operationName?.value;
  const status = event.status?.value;
  if (event.category && event.category.value !== 'Administrative') return undefined;
  if (resourceId === undefined || operation === undefined) return undefined;
  if (!/\/(write|delete|action)$/i.test(operation) || (status !== 'Succeeded' && status !== 'Failed'))
    return undefined;
  return {
    at: event.eventTimestamp.toISOString(),
    operation,
    resource: resourceId,
    status,
    caller,
    application: isApplication(event),
    correlationId,
  };
}

/** A person is named by an address; a program by the id of its application, and its token says so. */
const isApplication = ({ caller, claims }: ActivityEvent): boolean =>
  claims['idtyp'] === 'app' || (caller !== undefined && !caller.includes('@'));
