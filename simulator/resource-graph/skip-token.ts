import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { QueryError } from './query-error.ts';
import type { QueryRequest } from './query-request.ts';

const contentSchema = z.object({ skip: z.int().min(0), top: z.int().min(1), seal: z.string() });

export type Place = { readonly skip: number; readonly top: number };

/** Where the next page begins, sealed together with what was asked and by whom. */
export function tokenFor(call: Call, request: QueryRequest, place: Place): string {
  const content = { ...place, seal: seal(call, request, place) };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The place in a token, which is good for the same question of the same caller and no other. */
export function continued(call: Call, request: QueryRequest): Place | undefined {
  const token = request.options?.$skipToken;
  if (!token) return undefined;
  const content = contentSchema.safeParse(readJson(Buffer.from(token, 'base64url').toString('utf8')));
  if (!content.success || content.data.seal !== seal(call, request, content.data)) {
    throw new QueryError('InvalidSkipToken', 'The provided skip token is invalid.');
  }
  return content.data;
}

function seal(call: Call, request: QueryRequest, { skip, top }: Place): string {
  const { query, subscriptions, managementGroups } = request;
  const asked = JSON.stringify([call.caller.id, query, subscriptions, managementGroups, skip, top]);
  return createHmac('sha256', call.world.tenantId).update(asked).digest('base64url');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
