import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';

const bodySchema = z.object({ properties: z.unknown() });

/** What a PUT says under `properties`, or the refusal of a body that does not fit. */
export function readProperties<Properties>(call: Call, schema: z.ZodType<Properties>): Properties {
  const read = schema.safeParse(bodySchema.safeParse(call.body).data?.properties);
  if (read.success) return read.data;
  throw badRequest(
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${z.prettifyError(read.error)}'.`,
  );
}
