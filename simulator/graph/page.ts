import { type Answer, type Call, ok } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';

const usual = 100;
const most = 999;

/** A list as Graph gives it: in pages as long as `$top` says, each with the address of the next. */
export function page(call: Call, context: string, all: readonly unknown[]): Answer {
  const perPage = numberOf(call, '$top', usual);
  if (perPage < 1 || perPage > most) {
    throw badRequest(
      'Request_BadRequest',
      `Invalid page size specified: '${perPage}'. Must be between 1 and ${most} inclusive.`,
    );
  }
  const from = numberOf(call, '$skiptoken', 0);
  const next = new URL(`${call.base}${call.url}`);
  next.searchParams.set('$skiptoken', String(from + perPage));
  return ok({
    '@odata.context': contextOf(context),
    ...(from + perPage < all.length ? { '@odata.nextLink': next.href } : {}),
    value: all.slice(from, from + perPage),
  });
}

export const contextOf = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`;

function numberOf(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === null) return otherwise;
  if (/^\d+$/.test(text)) return Number(text);
  throw badRequest('BadRequest', `Invalid value '${text}' for ${name} query option found.`);
}
