import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text } from './schema.ts';

const port = z.object({
  number: z.number(),
  protocol: maybe(text),
  allowedSourceAddressPrefix: maybe(text),
  allowedSourceAddressPrefixes: list(text),
  maxRequestAccessDuration: maybe(text),
});

const requestedPort = z.object({
  number: z.number(),
  allowedSourceAddressPrefix: maybe(text),
  allowedSourceAddressPrefixes: list(text),
  endTimeUtc: maybe(text),
  status: maybe(text),
});

const policy = z.object({
  id: text,
  name: text,
  location: maybe(text),
  properties: z.object({
    virtualMachines: list(z.object({ id: text, ports: list(port) })),
    requests: list(
      z.object({
        requestor: maybe(text),
        justification: maybe(text),
        startTimeUtc: maybe(text),
        virtualMachines: list(z.object({ id: text, ports: list(requestedPort) })),
      }),
    ),
  }),
});

export type JitPolicy = z.infer<typeof policy>;

/** One policy, by its own id. */
export const readJitPolicy = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'JitNetworkAccessPolicies_Get',
    effect: false,
    schema: policy,
    send: (sending) =>
      azure.read.resourceManager.send(
        { method: 'GET', path: id.text, query: { 'api-version': '2020-01-01' } },
        sending,
      ),
  });

/** Where a policy covers the port, its deny rule is meant to be there. */
export const listJitPolicies = (azure: Azure, { subscription }: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'JitNetworkAccessPolicies_List',
    effect: false,
    schema: z.array(policy),
    send: (sending) =>
      azure.read.resourceManager.list(
        {
          method: 'GET',
          path: `/subscriptions/${subscription}/providers/Microsoft.Security/jitNetworkAccessPolicies`,
          query: { 'api-version': '2020-01-01' },
        },
        sending,
      ),
  });
