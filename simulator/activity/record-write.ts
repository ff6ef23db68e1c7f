import type { Principal } from '../world/access.ts';
import type { Moment, World } from '../world/world.ts';
import { record } from './log.ts';

export type PastWrite = {
  readonly by: Principal;
  readonly action: string;
  readonly resourceId: string;
};

/** The entries that a write leaves when somebody makes it: it began, and it went well. */
export function recordWrite(world: World, { by, action, resourceId }: PastWrite, moment: Moment): void {
  const correlationId = moment.newId();
  const operationId = moment.newId();
  const named = by.kind === 'user' ? { upn: by.userPrincipalName, name: by.displayName } : {};
  const application = by.kind === 'application' ? { appid: by.appId } : {};
  for (const [status, subStatus, delay] of [
    ['Started', '', 0],
    ['Succeeded', 'OK', 2000],
  ] as const) {
    record(world, {
      eventDataId: moment.newId(),
      correlationId,
      operationId,
      operationName: action,
      status,
      subStatus,
      level: 'Informational',
      category: 'Administrative',
      resourceId,
      caller: by.kind === 'user' ? by.userPrincipalName : by.id,
      claims: {
        ...named,
        ...application,
        'http://schemas.microsoft.com/identity/claims/objectidentifier': by.id,
      },
      eventTimestamp: new Date(moment.now + delay).toISOString(),
      properties: {},
    });
  }
}
