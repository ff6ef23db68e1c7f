import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { keyOf } from '../world/world.ts';

/** The network provider writes one thing after the other to a resource and its parts. */
export function refuseBusy(call: Call, id: string): void {
  const key = keyOf(id);
  const other = Object.values(call.world.operations).find(
    ({ status, style, resourceId }) =>
      status === 'InProgress' &&
      (style === 'network-put' || style === 'network-delete') &&
      `${keyOf(resourceId)}/`.startsWith(`${key}/`),
  );
  if (!other) return;
  const left = other.endsAt === undefined ? undefined : Date.parse(other.endsAt) - call.moment.now;
  const seconds = left === undefined ? undefined : Math.max(1, Math.ceil(left / 1000));
  const again = seconds === undefined ? '' : ` The call can be retried in ${seconds} seconds.`;
  throw new Refusal(429, 'RetryableError', 'A retryable error occurred.', {
    ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
    details: [
      {
        code: 'RetryableErrorDueToAnotherOperation',
        message: `Operation ${other.operationName} (${other.id}) is updating resource ${id}.${again}`,
      },
    ],
  });
}
