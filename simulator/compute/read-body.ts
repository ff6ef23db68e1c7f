import type * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import { withoutNulls } from '../wire/without-nulls.ts';
import { requiredIsMissing } from './refusals.ts';

/** The request's body in the shape that the schema says; what else is in it, such as read-only fields, is left out. */
export function readBody<Shape>(call: Call, schema: z.ZodType<Shape>): Shape {
  const read = schema.safeParse(withoutNulls(call.body ?? {}), { reportInput: true });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw badRequest(
    'InvalidParameter',
    issue?.code === 'invalid_type' && issue.input === undefined
      ? requiredIsMissing(path).message
      : `The value of parameter ${path} is invalid.`,
  );
}
