import type * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';

/** What a network watcher is asked. Its errors have no details. */
export function readQuestion<Shape>(call: Call, schema: z.ZodType<Shape>): Shape {
  const read = schema.safeParse(call.body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw badRequest('InvalidRequestFormat', `Cannot parse the request. ${faults.join('; ')}`);
}
