import * as z from 'zod';
import { failure, type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { type AzureFailure, failedOperation } from '../failure.ts';
import { maybe, text } from './schema.ts';

const status = z.object({
  status: text,
  error: maybe(z.object({ code: maybe(text), message: maybe(text) })),
});

/** How a long-running operation goes on. */
export type Progress = 'under-way' | 'succeeded' | { readonly failed: AzureFailure };

/** Asks where Azure said that it would tell: only its path and query are taken from the link, never its host. */
export async function readOperation(
  azure: Azure,
  link: string,
  options: CallOptions = {},
): Promise<Result<Progress, AzureFailure>> {
  const operation = 'LongRunning_Poll';
  if (!URL.canParse(link)) return failure({ operation, reason: 'not-found', message: '' });
  const { pathname, searchParams } = new URL(link);
  const read = await call(azure, {
    ...options,
    operation,
    effect: false,
    schema: status,
    send: (sending) =>
      azure.change.resourceManager.send(
        { method: 'GET', path: pathname, query: Object.fromEntries(searchParams) },
        sending,
      ),
  });
  if (!read.ok) return read;
  const { error } = read.value;
  switch (read.value.status.toLowerCase()) {
    case 'succeeded':
      return success('succeeded');
    case 'failed':
    case 'canceled':
      return success({ failed: { operation, ...failedOperation(error?.code, error?.message ?? '') } });
    default:
      return success('under-way');
  }
}
