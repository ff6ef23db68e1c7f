import * as z from 'zod';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { maybe, text } from '../read/schema.ts';

const members = z
  .object({
    value: z.array(z.object({ id: text, accountEnabled: maybe(z.boolean()), userType: maybe(text) })),
  })
  .transform(({ value }) =>
    value
      .filter(
        ({ accountEnabled, userType }) => accountEnabled === true && userType?.toLowerCase() === 'member',
      )
      .map(({ id }) => id),
  );

const objectId = z.guid();

/** Object ids of some of the people in a group, over other groups too: accounts that are on and no guest's. */
export const readMembers = (azure: Azure, group: string, options: CallOptions & { readonly most: number }) =>
  call(azure, {
    ...options,
    operation: 'Graph_Members',
    effect: false,
    schema: members,
    send: (sending) =>
      azure.read.directory.send(
        {
          method: 'GET',
          path: `/v1.0/groups/${objectId.parse(group)}/transitiveMembers/microsoft.graph.user`,
          query: { $select: 'id,accountEnabled,userType', $top: String(options.most) },
        },
        sending,
      ),
  });
