import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { adminRuleCollections } from './admin-rule-collections.ts';
import { adminRules } from './admin-rules.ts';
import { applicationSecurityGroups } from './application-security-groups.ts';
import { bastionHosts } from './bastion-hosts.ts';
import { inboundNatRuleEffects, inboundNatRules } from './inbound-nat-rules.ts';
import { listEffectiveAdminRules } from './list-effective-admin-rules.ts';
import { loadBalancers } from './load-balancers.ts';
import { natGateways } from './nat-gateways.ts';
import { networkGroups } from './network-groups.ts';
import { networkInterfaceEffects, networkInterfaces } from './network-interfaces.ts';
import { networkManagers } from './network-managers.ts';
import { networkSecurityGroups } from './network-security-groups.ts';
import { networkWatchers } from './network-watchers.ts';
import { publicIpAddresses } from './public-ip-addresses.ts';
import { routeTables } from './route-tables.ts';
import { routeEffects, routes } from './routes.ts';
import { securityAdminConfigurations } from './security-admin-configurations.ts';
import { securityRuleEffects, securityRules } from './security-rules.ts';
import { subnetEffects, subnets } from './subnets.ts';
import { virtualNetworkGateways } from './virtual-network-gateways.ts';
import { virtualNetworkPeeringEffects, virtualNetworkPeerings } from './virtual-network-peerings.ts';
import { virtualNetworkEffects, virtualNetworks } from './virtual-networks.ts';
import { effects as writeEffects } from './writes.ts';

export const operations: readonly Operation[] = [
  ...applicationSecurityGroups,
  ...networkInterfaces,
  ...networkSecurityGroups,
  ...publicIpAddresses,
  ...routeTables,
  ...routes,
  ...securityRules,
  ...adminRuleCollections,
  ...adminRules,
  ...bastionHosts,
  ...inboundNatRules,
  ...listEffectiveAdminRules,
  ...loadBalancers,
  ...natGateways,
  ...networkGroups,
  ...networkManagers,
  ...networkWatchers,
  ...securityAdminConfigurations,
  ...subnets,
  ...virtualNetworkGateways,
  ...virtualNetworkPeerings,
  ...virtualNetworks,
];

export const effects: Effects = {
  ...networkInterfaceEffects,
  ...routeEffects,
  ...securityRuleEffects,
  ...writeEffects,
  ...inboundNatRuleEffects,
  ...subnetEffects,
  ...virtualNetworkPeeringEffects,
  ...virtualNetworkEffects,
};
