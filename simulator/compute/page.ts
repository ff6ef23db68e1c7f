import { type Answer, type Call, ok } from '../wire/operation.ts';

const perPage = 50;

/** A list as the compute provider gives it: in pages, each with the address of the next. */
export function page(call: Call, all: readonly unknown[]): Answer {
  const from = Number.parseInt(call.query.get('$skiptoken') ?? '0', 10) || 0;
  const value = all.slice(from, from + perPage);
  if (from + perPage >= all.length) return ok({ value });
  const next = new URL(`${call.base}${call.url}`);
  next.searchParams.set('$skiptoken', String(from + perPage));
  return ok({ value, nextLink: next.href });
}
