import { sameResource } from '../../base/resource-id.ts';
import type { activityLog } from '../../diagnosis/evidence/activity-log.ts';
import type { RemedyCase } from '../remedy.ts';

/** What did not help an hour ago will not help now: the next remedy of the list is offered then. */
const anHour = 3_600_000;

/** Whether somebody, or the bot, did this to the machine within the last hour, as far as the Activity Log tells. */
export const doneLately = (
  { seen, question, now }: Pick<RemedyCase, 'seen' | 'question' | 'now'>,
  action: 'restart' | 'redeploy' | 'reapply',
): boolean =>
  (seen<typeof activityLog>('activity-log')?.events ?? []).some(
    ({ at, operation, resource, status }) =>
      status === 'Succeeded' &&
      Date.parse(at) > now - anHour &&
      sameResource(resource, question.vm) &&
      operation.toLowerCase().endsWith(`/${action}/action`),
  );
