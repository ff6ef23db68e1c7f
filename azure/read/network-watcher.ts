import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { list, maybe, resource, text } from './schema.ts';

/** A watcher answers for one region; which one there is must be looked up. */
export const listNetworkWatchers = (azure: Azure, { subscription }: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'NetworkWatchers_ListAll',
    effect: false,
    schema: z.array(z.object({ ...resource, provisioningState: maybe(text) })),
    send: (sending) => collect(azure.read.network(subscription).networkWatchers.listAll(sending)),
  });

export type FlowQuestion = {
  readonly vm: ResourceId;
  readonly networkInterface?: ResourceId;
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: 'TCP' | 'UDP';
  readonly localAddress: string;
  readonly localPort: string;
  readonly remoteAddress: string;
  readonly remotePort: string;
};

/** Would the rules let this packet through, and which one decides. IPv4 only. */
export const verifyIpFlow = (
  azure: Azure,
  watcher: ResourceId,
  question: FlowQuestion,
  options: CallOptions = {},
) =>
  call(azure, {
    deadlineMs: 90_000,
    ...options,
    operation: 'NetworkWatchers_VerifyIPFlow',
    effect: false,
    schema: z.object({ access: text, ruleName: maybe(text) }),
    send: (sending) =>
      azure.read.network(watcher.subscription).networkWatchers.beginVerifyIPFlowAndWait(
        groupOf(watcher),
        watcher.name,
        {
          targetResourceId: question.vm.text,
          ...(question.networkInterface ? { targetNicResourceId: question.networkInterface.text } : {}),
          direction: question.direction,
          protocol: question.protocol,
          localIPAddress: question.localAddress,
          localPort: question.localPort,
          remoteIPAddress: question.remoteAddress,
          remotePort: question.remotePort,
        },
        sending,
      ),
  });

export type NextHopQuestion = {
  readonly vm: ResourceId;
  readonly networkInterface?: ResourceId;
  readonly source: string;
  readonly destination: string;
};

/** Where a packet from the VM goes first, and which route table says so. */
export const readNextHop = (
  azure: Azure,
  watcher: ResourceId,
  question: NextHopQuestion,
  options: CallOptions = {},
) =>
  call(azure, {
    deadlineMs: 90_000,
    ...options,
    operation: 'NetworkWatchers_GetNextHop',
    effect: false,
    schema: z.object({ nextHopType: text, nextHopIpAddress: maybe(text), routeTableId: maybe(text) }),
    send: (sending) =>
      azure.read.network(watcher.subscription).networkWatchers.beginGetNextHopAndWait(
        groupOf(watcher),
        watcher.name,
        {
          targetResourceId: question.vm.text,
          ...(question.networkInterface ? { targetNicResourceId: question.networkInterface.text } : {}),
          sourceIPAddress: question.source,
          destinationIPAddress: question.destination,
        },
        sending,
      ),
  });

const hop = z.object({
  type: maybe(text),
  id: maybe(text),
  address: maybe(text),
  resourceId: maybe(text),
  nextHopIds: list(text),
  issues: list(
    z.object({
      origin: maybe(text),
      severity: maybe(text),
      type: maybe(text),
      context: list(z.record(text, text)),
    }),
  ),
});

export type ConnectivityHop = z.infer<typeof hop>;

const connectivity = z.object({
  hops: list(hop),
  connectionStatus: maybe(text),
  avgLatencyInMs: maybe(z.number()),
  minLatencyInMs: maybe(z.number()),
  maxLatencyInMs: maybe(z.number()),
  probesSent: maybe(z.number()),
  probesFailed: maybe(z.number()),
});

export type ConnectivityQuestion = {
  readonly source: ResourceId;
  readonly destination: { readonly resource: ResourceId } | { readonly address: string };
  readonly port?: number;
  readonly protocol: 'Tcp' | 'Http' | 'Https' | 'Icmp';
};

/** Tries a real connection from the VM; its Network Watcher agent must be there. */
export const checkConnectivity = (
  azure: Azure,
  watcher: ResourceId,
  question: ConnectivityQuestion,
  options: CallOptions = {},
) =>
  call(azure, {
    deadlineMs: 180_000,
    ...options,
    operation: 'NetworkWatchers_CheckConnectivity',
    effect: false,
    schema: connectivity,
    send: (sending) =>
      azure.read.network(watcher.subscription).networkWatchers.beginCheckConnectivityAndWait(
        groupOf(watcher),
        watcher.name,
        {
          source: { resourceId: question.source.text },
          destination: {
            ...('resource' in question.destination
              ? { resourceId: question.destination.resource.text }
              : { address: question.destination.address }),
            ...(question.port === undefined ? {} : { port: question.port }),
          },
          protocol: question.protocol,
        },
        sending,
      ),
  });
