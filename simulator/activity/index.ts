import type { Operation } from '../wire/operation.ts';
import { listEvents } from './list-events.ts';

export const operations: readonly Operation[] = [
  {
    id: 'ActivityLogs_List',
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/Microsoft.Insights/eventtypes/management/values',
    handle: listEvents,
  },
];
