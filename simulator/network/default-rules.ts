import type { Child, SecurityRule } from '../world/network.ts';

/** The six rules that every network security group has below its own, in Azure's order and words. */
export const defaultSecurityRules: readonly Child<SecurityRule>[] = [
  rule('AllowVnetInBound', {
    description: 'Allow inbound traffic from all VMs in VNET',
    from: 'VirtualNetwork',
    to: 'VirtualNetwork',
    access: 'Allow',
    priority: 65000,
    direction: 'Inbound',
  }),
  rule('AllowAzureLoadBalancerInBound', {
    description: 'Allow inbound traffic from azure load balancer',
    from: 'AzureLoadBalancer',
    to: '*',
    access: 'Allow',
    priority: 65001,
    direction: 'Inbound',
  }),
  rule('DenyAllInBound', {
    description: 'Deny all inbound traffic',
    from: '*',
    to: '*',
    access: 'Deny',
    priority: 65500,
    direction: 'Inbound',
  }),
  rule('AllowVnetOutBound', {
    description: 'Allow outbound traffic from all VMs to all VMs in VNET',
    from: 'VirtualNetwork',
    to: 'VirtualNetwork',
    access: 'Allow',
    priority: 65000,
    direction: 'Outbound',
  }),
  rule('AllowInternetOutBound', {
    description: 'Allow outbound traffic from all VMs to Internet',
    from: '*',
    to: 'Internet',
    access: 'Allow',
    priority: 65001,
    direction: 'Outbound',
  }),
  rule('DenyAllOutBound', {
    description: 'Deny all outbound traffic',
    from: '*',
    to: '*',
    access: 'Deny',
    priority: 65500,
    direction: 'Outbound',
  }),
];

function rule(
  name: string,
  at: Pick<SecurityRule, 'access' | 'priority' | 'direction'> & {
    description: string;
    from: string;
    to: string;
  },
): Child<SecurityRule> {
  const { description, from, to, access, priority, direction } = at;
  return {
    name,
    properties: {
      description,
      protocol: '*',
      sourcePortRange: '*',
      destinationPortRange: '*',
      sourceAddressPrefix: from,
      destinationAddressPrefix: to,
      access,
      priority,
      direction,
    },
  };
}
