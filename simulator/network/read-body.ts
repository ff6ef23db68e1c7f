import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { withoutNulls } from '../wire/without-nulls.ts';

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

export const reference = z.object({ id: z.string() });
