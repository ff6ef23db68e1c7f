import { lookAtOnce } from './look-at-once.ts';

export const eventIds = lookAtOnce('event-ids');
