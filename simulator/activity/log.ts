import type { ActivityEvent } from '../world/activity.ts';
import type { LongRunning } from '../world/long-running.ts';
import type { Moment, World } from '../world/world.ts';

/** Azure keeps 90 days; a practice world is small enough to keep so many entries. */
const kept = 5_000;

export function record(world: World, event: ActivityEvent): void {
  world.activity.push(event);
  if (world.activity.length > kept) world.activity.splice(0, world.activity.length - kept);
}

/** The entry for a step of a long-running operation. */
export function logged(
  world: World,
  operation: LongRunning,
  status: ActivityEvent['status'],
  moment: Moment,
): void {
  record(world, {
    eventDataId: moment.newId(),
    correlationId: operation.correlationId,
    operationId: operation.id,
    operationName: operation.operationName,
    status,
    subStatus: '',
    level: status === 'Failed' ? 'Error' : 'Informational',
    category: 'Administrative',
    resourceId: operation.resourceId,
    caller: operation.caller.name,
    claims: operation.caller.claims,
    eventTimestamp: new Date(moment.now).toISOString(),
    properties: operation.error
      ? { statusCode: operation.error.code, statusMessage: operation.error.message }
      : {},
  });
}
