import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text, time } from './schema.ts';

const health = z.object({
  properties: z.object({
    availabilityState: maybe(text),
    title: maybe(text),
    summary: maybe(text),
    reasonType: maybe(text),
    context: maybe(text),
    occurredTime: maybe(time),
    reportedTime: maybe(time),
  }),
});

/** What Azure says of the machine below the guest, now. */
export const readResourceHealth = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'AvailabilityStatuses_GetByResource',
    effect: false,
    schema: health.transform(({ properties }) => properties),
    send: (sending) =>
      // The SDK puts a slash before the id itself.
      azure.read.health(id.subscription).availabilityStatuses.getByResource(id.text.slice(1), sending),
  });
