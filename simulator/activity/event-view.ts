import type { ActivityEvent } from '../world/activity.ts';
import type { World } from '../world/world.ts';
import { nameOfOperation } from './name-of-operation.ts';

const localizable = (value: string, localizedValue = value) => ({ value, localizedValue });

/** An entry in the shape of the Activity Log 2015-04-01. */
export function eventView(world: World, event: ActivityEvent) {
  const id = event.resourceId;
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? '';
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1] ?? '';
  const began = event.status === 'Started';
  return {
    authorization: { action: event.operationName, scope: id },
    caller: event.caller,
    category: localizable(event.category),
    claims: event.claims,
    correlationId: event.correlationId,
    description: '',
    eventDataId: event.eventDataId,
    eventName: began
      ? localizable('BeginRequest', 'Begin request')
      : localizable('EndRequest', 'End request'),
    eventTimestamp: event.eventTimestamp,
    httpRequest: {
      clientRequestId: event.correlationId,
      clientIpAddress: event.claims['ipaddr'] ?? '127.0.0.1',
      method: methodOf(event.operationName),
    },
    id: `${id}/events/${event.eventDataId}/ticks/${ticksOf(event.eventTimestamp)}`,
    level: event.level,
    operationId: event.operationId,
    operationName: localizable(event.operationName, nameOfOperation(event.operationName)),
    properties: {
      eventCategory: event.category,
      entity: id,
      message: event.operationName,
      ...event.properties,
    },
    resourceGroupName: group,
    resourceId: id,
    resourceProviderName: localizable(event.operationName.split('/')[0] ?? ''),
    resourceType: localizable(typeOf(id)),
    status: localizable(event.status),
    subStatus: subStatusOf(event.subStatus),
    submissionTimestamp: event.eventTimestamp,
    subscriptionId: subscription,
    tenantId: world.tenantId,
  };
}

export type EventView = ReturnType<typeof eventView>;

/** Such as `Microsoft.Network/networkSecurityGroups/securityRules`. */
function typeOf(id: string): string {
  const [namespace, ...pairs] =
    id
      .split(/\/providers\//i)
      .slice(1)
      .at(-1)
      ?.split('/') ?? [];
  if (namespace === undefined) return 'Microsoft.Resources/subscriptions/resourceGroups';
  return [namespace, ...pairs.filter((_, index) => index % 2 === 0)].join('/');
}

/** Only writes, deletes and actions leave a trace. */
const methodOf = (action: string): string =>
  action.endsWith('/write') ? 'PUT' : action.endsWith('/delete') ? 'DELETE' : 'POST';

/** Ten million a second, since the year 1. */
const ticksOf = (time: string): bigint => (BigInt(Date.parse(time)) + 62_135_596_800_000n) * 10_000n;

const names: Readonly<Record<string, number>> = {
  OK: 200,
  Created: 201,
  Accepted: 202,
  NoContent: 204,
  BadRequest: 400,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  PreconditionFailed: 412,
  TooManyRequests: 429,
  InternalServerError: 500,
};

/** The HTTP status by its name, such as `Created`; an entry may hold either. */
function subStatusOf(status: string) {
  const [name, number] =
    Object.entries(names).find(([word, code]) => status === word || status === String(code)) ?? [];
  if (name === undefined) return localizable(status);
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  return localizable(name, `${words} (HTTP Status Code: ${number})`);
}
