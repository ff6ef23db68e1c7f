import { contains } from '../../base/resource-id.ts';
import type { ActivityLogValue } from '../../diagnosis/evidence/activity-log.ts';
import type { Plan } from './plan.ts';

/** What the bot wrote by itself, by the names that it gives. */
const isOwn = (resource: string): boolean => /\/rdp-bot-CH-\d+[^/]*$/i.test(resource);

/** Resources that a program wrote last: it may take the change back the next time that it runs. Pure. */
export const pipelinesIn = ({ events }: ActivityLogValue, writes: readonly string[]): Plan['pipelines'] =>
  writes.flatMap((resource) => {
    const last = events.find(
      (event) =>
        event.status === 'Succeeded' &&
        /\/(write|delete)$/i.test(event.operation) &&
        !isOwn(event.resource) &&
        contains(resource, event.resource),
    );
    return last?.application && last.caller !== undefined ? [{ resource, by: last.caller }] : [];
  });
