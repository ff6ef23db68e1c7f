import type { Call } from '../wire/operation.ts';
import { QueryError } from './query-error.ts';
import type { QueryRequest } from './query-request.ts';

/** Which ids a request is about: those of its subscriptions, or all that there are. */
export function scopeOf(call: Call, request: QueryRequest): (id: string) => boolean {
  const { subscriptions, managementGroups } = request;
  const root = call.world.tenantId.toLowerCase();
  if (managementGroups?.some((name) => name.toLowerCase() !== root)) {
    throw new QueryError('AccessDenied', 'Access is denied to the requested resource.');
  }
  if (!subscriptions || subscriptions.length === 0) return () => true;
  const asked = new Set(subscriptions.map((id) => id.toLowerCase()));
  if (!call.world.subscriptions.some(({ id }) => asked.has(id.toLowerCase()))) {
    throw new QueryError(
      'NoValidSubscriptionsInQueryRequest',
      `There must be at least one subscription that is eligible to contain resources. Given: '${subscriptions.join(',')}'.`,
    );
  }
  return (id) => asked.has(/^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '');
}
