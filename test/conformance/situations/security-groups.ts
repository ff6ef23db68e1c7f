import { allow, deny, fromInternet, oneMachine, toAddress } from './one-machine.ts';
import type { Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works';
const out = { direction: 'Outbound' } as const;
const kind = 'flow';

/** Which security groups are asked, and in which order. */
export const securityGroups: readonly Situation[] = [
  {
    kind,
    source,
    title: 'inbound, a subnet group without a rule for the port denies, though the own group allows',
    world: oneMachine({ onSubnet: {}, onNetworkInterface: { Port80: allow('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'inbound, what the subnet group denies is never seen by the own group',
    world: oneMachine({ onSubnet: { SubnetDeny: deny('80') }, onNetworkInterface: { OwnDeny: deny('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Deny', rule: 'securityRules/SubnetDeny' },
  },
  {
    kind,
    source,
    title: 'inbound, what the subnet group allows is asked of the own group, which denies',
    world: oneMachine({ onSubnet: { Port80: allow('80') }, onNetworkInterface: { OwnDeny: deny('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Deny', rule: 'securityRules/OwnDeny' },
  },
  {
    kind,
    source,
    title: 'inbound, both groups have to allow the port',
    world: oneMachine({ onSubnet: { Port80: allow('80') }, onNetworkInterface: { Port80: allow('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Allow', rule: 'securityRules/Port80' },
  },
  {
    kind,
    source,
    title: 'inbound, without an own group the machine receives what the subnet group allows',
    world: oneMachine({ onSubnet: { Port80: allow('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Allow', rule: 'securityRules/Port80' },
  },
  {
    kind,
    source,
    title: 'inbound, without an own group the machine is denied what the subnet group denies',
    world: oneMachine({ onSubnet: {} }),
    ask: fromInternet(80),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'inbound, without a subnet group the own group decides alone',
    world: oneMachine({ onNetworkInterface: { Port80: allow('80') } }),
    ask: fromInternet(80),
    answer: { access: 'Allow', rule: 'securityRules/Port80' },
  },
  {
    kind,
    source,
    title: 'inbound, without any group all traffic is allowed',
    world: oneMachine({}),
    ask: fromInternet(80),
    answer: { access: 'Allow', rule: null },
  },
  {
    kind,
    source,
    title: 'outbound, the default rule AllowInternetOutBound lets traffic to the internet out of both groups',
    world: oneMachine({ onSubnet: {}, onNetworkInterface: {} }),
    ask: toAddress('13.107.21.200', 80),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowInternetOutBound' },
  },
  {
    kind,
    source,
    title: 'outbound, the own group is asked first, and what it denies the subnet group never sees',
    world: oneMachine({
      onSubnet: { SubnetDeny: { ...deny('80'), ...out } },
      onNetworkInterface: { OwnDeny: { ...deny('80'), ...out } },
    }),
    ask: toAddress('13.107.21.200', 80),
    answer: { access: 'Deny', rule: 'securityRules/OwnDeny' },
  },
  {
    kind,
    source,
    title: 'outbound, the subnet group denies what the own group allowed',
    world: oneMachine({ onSubnet: { SubnetDeny: { ...deny('80'), ...out } }, onNetworkInterface: {} }),
    ask: toAddress('13.107.21.200', 80),
    answer: { access: 'Deny', rule: 'securityRules/SubnetDeny' },
  },
  {
    kind,
    source,
    title: 'outbound, without any group all traffic is allowed',
    world: oneMachine({}),
    ask: toAddress('13.107.21.200', 80),
    answer: { access: 'Allow', rule: null },
  },
  {
    kind,
    source,
    title: 'within a subnet machines reach each other by a default rule of its group',
    world: oneMachine({ onSubnet: {} }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:445', remote: '10.0.0.5:50000' },
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'a subnet group that denies everything inbound separates machines of the same subnet',
    world: oneMachine({ onSubnet: { DenyAll: { ...deny('*', 4096), protocol: '*' } } }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:445', remote: '10.0.0.5:50000' },
    answer: { access: 'Deny', rule: 'securityRules/DenyAll' },
  },
  {
    kind,
    source,
    title: 'a subnet group that denies everything outbound separates machines of the same subnet',
    world: oneMachine({ onSubnet: { DenyAll: { ...deny('*', 4096), ...out, protocol: '*' } } }),
    ask: toAddress('10.0.0.5', 445),
    answer: { access: 'Deny', rule: 'securityRules/DenyAll' },
  },
];
