import type { NetworkInterface } from '@azure/arm-network';
import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Result } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { maybe, text } from '../read/schema.ts';
import { onlyIf, type Unchanged } from './only-if.ts';

const written = z.object({ id: text, provisioningState: maybe(text) });

/** Writes the network interface as it is: how Azure takes one out of the state Failed. */
export const rewriteNetworkInterface = (
  azure: Azure,
  id: ResourceId,
  options: CallOptions & Unchanged = {},
) => write(azure, id, { ...options, edit: (now) => now });

export type NewPrivateAddress = {
  readonly address: string;
  readonly allocation: 'Static' | 'Dynamic';
};

/** Another private address for the primary configuration. */
export const changePrivateAddress = (
  azure: Azure,
  id: ResourceId,
  { to, ...options }: CallOptions & Unchanged & { readonly to: NewPrivateAddress },
) =>
  write(azure, id, {
    ...options,
    edit: (now) => ({
      ...now,
      ipConfigurations: (now.ipConfigurations ?? []).map((configuration, _, all) =>
        configuration === primaryOf(all)
          ? { ...configuration, privateIPAddress: to.address, privateIPAllocationMethod: to.allocation }
          : configuration,
      ),
    }),
  });

const primaryOf = <One extends { readonly primary?: boolean }>(all: readonly One[]): One | undefined =>
  all.find(({ primary }) => primary === true) ?? all[0];

/**
 * Azure takes a network interface only as a whole. Nothing is lost on the way: what the SDK read is what it writes, and
 * only if nobody wrote in between.
 */
async function write(
  azure: Azure,
  id: ResourceId,
  {
    edit,
    ...options
  }: CallOptions & Unchanged & { readonly edit: (now: NetworkInterface) => NetworkInterface },
): Promise<Result<z.infer<typeof written>, AzureFailure>> {
  const now = await call(azure, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    operation: 'NetworkInterfaces_Get',
    effect: false,
    // Goes back as it came, but for what is edited.
    schema: z.custom<NetworkInterface>(),
    send: (sending) =>
      azure.read.network(id.subscription).networkInterfaces.get(groupOf(id), id.name, sending),
  });
  if (!now.ok) return now;
  const seen = options.etag ?? now.value.etag;
  return call(azure, {
    deadlineMs: 5 * 60_000,
    ...options,
    operation: 'NetworkInterfaces_CreateOrUpdate',
    effect: true,
    schema: written,
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .networkInterfaces.beginCreateOrUpdateAndWait(groupOf(id), id.name, edit(now.value), {
          ...sending,
          ...onlyIf(seen === undefined ? {} : { etag: seen }),
        }),
  });
}
