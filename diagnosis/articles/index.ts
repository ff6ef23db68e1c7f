import type { Article } from './article.ts';
import { cannotConnect } from './cannot-connect.ts';
import { connectivity } from './connectivity.ts';
import { eventIds } from './event-ids.ts';
import { internalError } from './internal-error.ts';
import { licenseServer } from './license-server.ts';

/** The five articles, by the names of their conversations. */
export const articles: readonly Article[] = [
  cannotConnect,
  internalError,
  eventIds,
  connectivity,
  licenseServer,
];
