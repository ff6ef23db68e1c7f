import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';

/** A web page from elsewhere can send a request to loopback, but neither with this header nor with our own origin. */
export function refuseForeignWrite(call: Call): void {
  if (call.operation.method === 'GET') return;
  const { origin, 'x-practice': marked } = call.headers;
  if (marked === 'yes' || origin === call.base) return;
  throw new Refusal(
    403,
    'ForeignRequest',
    'Only the panel itself and scripts may change the practice world. In a script, send the header x-practice: yes.',
  );
}
