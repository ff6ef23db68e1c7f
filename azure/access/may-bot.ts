import * as z from 'zod';
import type { Result } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { text } from '../read/schema.ts';
import type { SendOptions } from '../sending.ts';
import type { Action, ActionAccess } from './judge-actions.ts';
import { mayDo } from './may-do.ts';
import { placesOf } from './read-action-facts.ts';

const given = z.array(z.object({ principalId: text }));

/** What the identity that changes may do of this, so that nobody is asked to approve what would fail. */
export async function mayBot(
  azure: Azure,
  actions: readonly Action[],
  options: CallOptions = {},
): Promise<Result<readonly ActionAccess[], AzureFailure>> {
  const principals = await readOwnPrincipals(azure, actions, options);
  return principals.ok ? mayDo(azure, { principals: principals.value, actions }, options) : principals;
}

/** Itself, and the groups by which it was given anything: Azure knows them, and the directory need not be asked. */
const readOwnPrincipals = (azure: Azure, actions: readonly Action[], options: CallOptions) =>
  call(azure, {
    ...options,
    operation: 'RoleAssignments_ListForSubscription',
    effect: false,
    schema: z.array(text),
    send: async (sending) => {
      const id = await azure.change.objectId(sending);
      const subscriptions = [...new Set(placesOf(actions).map(({ subscription }) => subscription))];
      const all = await Promise.all(
        subscriptions.map((subscription) => assignedTo(azure, { id, subscription }, sending)),
      );
      return [...new Set([id, ...all.flat()])];
    },
  });

async function assignedTo(
  azure: Azure,
  { id, subscription }: { readonly id: string; readonly subscription: string },
  sending: SendOptions,
): Promise<string[]> {
  const { roleAssignments } = azure.read.authorization(subscription);
  const filter = `assignedTo('${id}')`;
  const found = given.parse(await collect(roleAssignments.listForSubscription({ ...sending, filter })));
  return found.map(({ principalId }) => principalId);
}
