import * as z from 'zod';
import { knownScript } from '../guest/known-scripts.ts';
import type { Request } from '../wire/request.ts';
import type { Call } from './browser/api.d.ts';

/** Run Command takes lines; a managed one, its text. */
const bodySchema = z.union([
  z.object({ script: z.array(z.string()) }).transform(({ script }) => script.join('\n')),
  z
    .object({ properties: z.object({ source: z.object({ script: z.string() }) }) })
    .transform(({ properties }) => properties.source.script),
]);

const orderSchema = z.object({ mode: z.string(), steps: z.array(z.unknown()) });

/** The script in what was asked of Azure, as far as it is one of those that the practice guest knows; of any other nothing is kept. */
export function scriptIn({ body }: Pick<Request, 'body'>): Call['script'] {
  const script = bodySchema.safeParse(parsed(body)).data;
  const known = script === undefined ? undefined : knownScript(script);
  if (script === undefined || !known) return undefined;
  const order = orderSchema.safeParse(parsed(known.order.replaceAll('\n', ''))).data;
  return {
    program: known.program,
    bytes: Buffer.byteLength(script),
    ...(order ? { mode: order.mode, order: JSON.stringify(order.steps, undefined, 1) } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
