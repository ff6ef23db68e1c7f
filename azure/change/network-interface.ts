import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from '../read/schema.ts';

/**
 * Writes the network interface as it is: how Azure takes one out of the state Failed.
 * Nothing is lost on the way: what the SDK read is what it writes, and only if nobody wrote in between.
 */
export const rewriteNetworkInterface = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'NetworkInterfaces_CreateOrUpdate',
    effect: true,
    schema: z.object({ id: text, provisioningState: maybe(text) }),
    send: async (sending) => {
      const client = azure.change.network(id.subscription).networkInterfaces;
      const now = await client.get(groupOf(id), id.name, sending);
      return client.beginCreateOrUpdateAndWait(groupOf(id), id.name, now, {
        ...sending,
        ...(now.etag === undefined ? {} : { requestOptions: { customHeaders: { 'If-Match': now.etag } } }),
      });
    },
  });
