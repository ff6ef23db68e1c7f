import { Refusal } from '../../wire/refusal.ts';
import type { Request } from '../../wire/request.ts';

/** A web page from elsewhere can send requests to loopback, but only with its own origin and without our header. */
export function refuseForeign({ method, headers, base }: Request): void {
  const { origin, 'sec-fetch-site': site, 'x-practice': marked } = headers;
  const foreign = (origin !== undefined && origin !== base) || site === 'cross-site';
  if (!foreign && (method === 'GET' || marked === 'yes')) return;
  throw new Refusal(
    403,
    'ForeignRequest',
    'Only the practice room itself and scripts may do this. In a script, send the header x-practice: yes.',
  );
}
