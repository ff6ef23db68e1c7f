import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';

/** The request's body in the shape that the schema says; what else is in it is left out, as Azure does with read-only fields. */
export function readBody<Shape>(call: Call, schema: z.ZodType<Shape>): Shape {
  const read = schema.safeParse(withoutNulls(call.body));
  if (read.success) return read.data;
  const details = read.error.issues.map((issue) => ({
    code: 'InvalidJson',
    message: `${issue.path.join('.') || 'body'}: ${issue.message}`,
  }));
  throw new Refusal(400, 'InvalidRequestFormat', 'Cannot parse the request.', { details });
}

/** In a PUT, null says the same as leaving the property out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutNulls(inner)]));
}

export const reference = z.object({ id: z.string() });
