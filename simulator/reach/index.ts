import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { checkConnectivity, checkConnectivityEffect } from './check-connectivity.ts';
import { getEffectiveRouteTable, getEffectiveRouteTableEffect } from './get-effective-route-table.ts';
import { getNextHop, getNextHopEffect } from './get-next-hop.ts';
import {
  listEffectiveNetworkSecurityGroups,
  listEffectiveNetworkSecurityGroupsEffect,
} from './list-effective-network-security-groups.ts';
import { verifyIpFlow, verifyIpFlowEffect } from './verify-ip-flow.ts';

export const operations: readonly Operation[] = [
  listEffectiveNetworkSecurityGroups,
  getEffectiveRouteTable,
  verifyIpFlow,
  getNextHop,
  checkConnectivity,
];

export const effects: Effects = {
  ...listEffectiveNetworkSecurityGroupsEffect,
  ...getEffectiveRouteTableEffect,
  ...verifyIpFlowEffect,
  ...getNextHopEffect,
  ...checkConnectivityEffect,
};
