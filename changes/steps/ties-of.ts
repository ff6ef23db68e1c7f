import * as z from 'zod';
import type { NetworkInterface } from '../../azure/read/network-interface.ts';
import type { StepAction } from './step-kind.ts';

/** What a network interface is tied to: who writes it must be allowed to tie it there. */
export const tiesSchema = z.array(z.strictObject({ action: z.string(), resource: z.string() })).readonly();

export function tiesOf(one: NetworkInterface): readonly StepAction[] {
  const tie = (action: string) => (to: { readonly id: string } | undefined) =>
    to ? [{ action: `Microsoft.Network/${action}/action`, resource: to.id }] : [];
  return [
    ...tie('networkSecurityGroups/join')(one.networkSecurityGroup),
    ...one.ipConfigurations.flatMap((configuration) => [
      ...tie('virtualNetworks/subnets/join')(configuration.subnet),
      ...tie('publicIPAddresses/join')(configuration.publicIPAddress),
      ...configuration.applicationSecurityGroups.flatMap(
        tie('applicationSecurityGroups/joinIpConfiguration'),
      ),
      ...configuration.loadBalancerBackendAddressPools.flatMap(tie('loadBalancers/backendAddressPools/join')),
      ...configuration.loadBalancerInboundNatRules.flatMap(tie('loadBalancers/inboundNatRules/join')),
    ]),
  ];
}
