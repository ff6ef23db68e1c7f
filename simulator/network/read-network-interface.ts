import { isIPv4 } from 'node:net';
import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { anyCase } from './any-case.ts';
import { readBody, reference } from './read-body.ts';
import type { Link } from './refuse-unlinked.ts';

const ipConfiguration = z.object({
  name: z.string(),
  properties: z.object({
    privateIPAddress: z.string().refine(isIPv4, 'is not an IPv4 address').exactOptional(),
    privateIPAllocationMethod: anyCase(['Dynamic', 'Static']).default('Dynamic'),
    privateIPAddressVersion: anyCase(['IPv4']).default('IPv4'),
    subnet: reference,
    publicIPAddress: reference.exactOptional(),
    applicationSecurityGroups: z.array(reference).exactOptional(),
    primary: z.boolean().exactOptional(),
  }),
});

export type AskedIpConfiguration = z.infer<typeof ipConfiguration>;

const body = z.object({
  properties: z.object({
    ipConfigurations: z.array(ipConfiguration).min(1),
    networkSecurityGroup: reference.exactOptional(),
    dnsSettings: z.object({ dnsServers: z.array(z.string()).default([]) }).exactOptional(),
    enableIPForwarding: z.boolean().default(false),
    enableAcceleratedNetworking: z.boolean().default(false),
  }),
});

export type AskedNetworkInterface = z.infer<typeof body>['properties'];

export const readNetworkInterface = (call: Call): AskedNetworkInterface => readBody(call, body).properties;

/** Everything that the network interface ties itself to. */
export function linksOf({ networkSecurityGroup, ipConfigurations }: AskedNetworkInterface): Link[] {
  const link = (action: string) => (to: { readonly id: string }) => ({
    scope: to.id,
    action: `Microsoft.Network/${action}/action`,
  });
  const properties = ipConfigurations.map((configuration) => configuration.properties);
  return [
    ...properties.map(({ subnet }) => subnet).map(link('virtualNetworks/subnets/join')),
    ...properties.flatMap(({ publicIPAddress }) => publicIPAddress ?? []).map(link('publicIPAddresses/join')),
    ...properties
      .flatMap(({ applicationSecurityGroups }) => applicationSecurityGroups ?? [])
      .map(link('applicationSecurityGroups/joinIpConfiguration')),
    ...(networkSecurityGroup ? [networkSecurityGroup] : []).map(link('networkSecurityGroups/join')),
  ];
}
