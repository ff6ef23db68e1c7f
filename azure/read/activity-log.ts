import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text, time } from './schema.ts';

const named = maybe(z.object({ value: maybe(text), localizedValue: maybe(text) }));

const event = z.object({
  eventDataId: maybe(text),
  correlationId: maybe(text),
  operationName: named,
  status: named,
  subStatus: named,
  level: maybe(text),
  category: named,
  resourceId: maybe(text),
  caller: maybe(text),
  claims: z
    .record(text, z.unknown())
    .nullish()
    .transform((claims) => claims ?? {}),
  eventTimestamp: time,
});

export type ActivityEvent = z.infer<typeof event>;

/** Azure takes one resource or one group a question. */
export type ActivityQuestion = (
  | { readonly resource: ResourceId }
  /** Anything in the group to ask about. */
  | { readonly group: ResourceId }
) & { readonly since: Date; readonly until: Date };

/** Who changed this resource, or anything in this group, newest first. Azure keeps 90 days. */
export const readActivityLog = (azure: Azure, question: ActivityQuestion, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 60_000,
    ...options,
    operation: 'ActivityLogs_List',
    effect: false,
    schema: list(event),
    send: (sending) =>
      azure.read.resourceManager.list(
        {
          method: 'GET',
          path: `/subscriptions/${subjectOf(question).subscription}/providers/Microsoft.Insights/eventtypes/management/values`,
          query: {
            'api-version': '2015-04-01',
            $filter: [
              `eventTimestamp ge '${question.since.toISOString()}'`,
              `eventTimestamp le '${question.until.toISOString()}'`,
              'resource' in question
                ? `resourceUri eq '${question.resource.text}'`
                : `resourceGroupName eq '${groupOf(question.group)}'`,
            ].join(' and '),
          },
        },
        sending,
      ),
  });

const subjectOf = (question: ActivityQuestion): ResourceId =>
  'resource' in question ? question.resource : question.group;
