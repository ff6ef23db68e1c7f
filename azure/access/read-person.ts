import * as z from 'zod';
import { failure, type Result } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { maybe, text } from '../read/schema.ts';

/** Somebody in the directory, as far as it decides what he or she may do. */
export type Person = {
  /** Object id: the only name of a person that never changes. */
  readonly id: string;
  readonly displayName?: string | undefined;
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Every group, over other groups too. */
  readonly groups: readonly string[];
};

const user = z.object({
  id: text,
  displayName: maybe(text),
  accountEnabled: z.boolean(),
  userType: maybe(text),
});

const person = z.object({ user, groups: z.object({ value: z.array(text) }) }).transform(
  ({ user: found, groups }): Person => ({
    id: found.id,
    displayName: found.displayName,
    enabled: found.accountEnabled,
    guest: found.userType?.toLowerCase() !== 'member',
    groups: groups.value,
  }),
);

const objectId = z.guid();

/** Reads a person by object id. Needs the Graph permissions User.Read.All and GroupMember.Read.All. */
export async function readPerson(
  azure: Azure,
  id: string,
  options: CallOptions = {},
): Promise<Result<Person, AzureFailure>> {
  const operation = 'Graph_User';
  if (!objectId.safeParse(id).success) {
    return failure({ operation, reason: 'invalid', message: 'A person is named by an object id.' });
  }
  return call(azure, {
    ...options,
    operation,
    effect: false,
    schema: person,
    send: async (sending) => {
      const path = `/v1.0/users/${id}`;
      const [found, groups] = await Promise.all([
        azure.read.directory.send(
          { method: 'GET', path, query: { $select: 'id,displayName,accountEnabled,userType' } },
          sending,
        ),
        azure.read.directory.send(
          { method: 'POST', path: `${path}/getMemberGroups`, body: { securityEnabledOnly: false } },
          sending,
        ),
      ]);
      return { user: found, groups };
    },
  });
}
