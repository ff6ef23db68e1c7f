import * as z from 'zod';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import type { Query } from '../kql.ts';
import { maybe, text } from './schema.ts';

const page = z.object({ data: z.array(z.unknown()), $skipToken: maybe(text), resultTruncated: text });

export type GraphQuestion<Row> = {
  /** Without them, all that the bot may see are asked. */
  readonly subscriptions?: readonly string[];
  readonly query: Query;
  readonly row: z.ZodType<Row>;
};

/** Rows of Resource Graph: quick and wide, but seconds behind Azure. To discover, not to decide. */
export const queryResources = <Row>(azure: Azure, question: GraphQuestion<Row>, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'Resources',
    effect: false,
    schema: z.array(question.row),
    send: async (sending) => {
      const rows: unknown[] = [];
      let token: string | undefined;
      do {
        const body = {
          ...(question.subscriptions ? { subscriptions: question.subscriptions } : {}),
          query: question.query.text,
          options: {
            resultFormat: 'objectArray',
            $top: 1000,
            ...(token === undefined ? {} : { $skipToken: token }),
          },
        };
        const path = '/providers/Microsoft.ResourceGraph/resources';
        const query = { 'api-version': '2024-04-01' };
        const read = page.parse(
          await azure.read.resourceManager.send({ method: 'POST', path, query, body }, sending),
        );
        rows.push(...read.data);
        token = read.$skipToken;
      } while (token !== undefined);
      return rows;
    },
  });
