import type { Conversation } from '../conversation.ts';
import { cannotConnect } from './cannot-connect.ts';
import { connectivity } from './connectivity.ts';
import { diagnose } from './diagnose.ts';
import { eventIds } from './event-ids.ts';
import { fix } from './fix.ts';
import { guide } from './guide.ts';
import { internalError } from './internal-error.ts';
import { licenseServer } from './license-server.ts';

export const conversations: readonly Conversation[] = [
  diagnose,
  cannotConnect,
  internalError,
  licenseServer,
  eventIds,
  connectivity,
  guide,
  fix,
];
