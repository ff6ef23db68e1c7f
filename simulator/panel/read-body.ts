import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';

export function readBody<Body>(call: Pick<Call, 'body'>, schema: z.ZodType<Body>): Body {
  const read = schema.safeParse(call.body);
  if (read.success) return read.data;
  throw badRequest('InvalidBody', z.prettifyError(read.error));
}
