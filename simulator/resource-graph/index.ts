import type { Operation } from '../wire/operation.ts';
import { answerQuery } from './answer-query.ts';

/** Nobody is kept from asking; what may not be read is not in the answer. */
export const operations: readonly Operation[] = [
  {
    id: 'Resources',
    method: 'POST',
    path: '/providers/Microsoft.ResourceGraph/resources',
    charge: 'ResourceGraph',
    handle: answerQuery,
  },
];
