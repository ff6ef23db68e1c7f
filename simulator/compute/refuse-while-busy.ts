import { Refusal } from '../wire/refusal.ts';
import type { LongRunning } from '../world/long-running.ts';
import { keyOf, type Moment, type World } from '../world/world.ts';

/** After so long Azure lets go of a resource, whatever became of the operation. */
export const heldAtMost = 90 * 60_000;

/** Scripts run beside other writes: one at a time with run command (it says so itself), many with managed ones. */
const sideBySide = /\/runCommands?\//i;

/** One write at a time: while one is under way, the next is refused. */
export function refuseWhileBusy(world: World, id: string, moment: Moment): void {
  const key = keyOf(id);
  const holds = ({ status, resourceId, startedAt, operationName }: LongRunning): boolean =>
    status === 'InProgress' &&
    (keyOf(resourceId) === key || keyOf(resourceId).startsWith(`${key}/`)) &&
    Date.parse(startedAt) + heldAtMost > moment.now &&
    !sideBySide.test(operationName);
  if (!Object.values(world.operations).some(holds)) return;
  throw new Refusal(
    409,
    'Conflict',
    'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
  );
}
