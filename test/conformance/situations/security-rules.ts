import { allow, client, deny, fromInternet, oneMachine, toAddress } from './one-machine.ts';
import type { Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview';
const filterProblem =
  'https://learn.microsoft.com/azure/network-watcher/diagnose-vm-network-traffic-filtering-problem-cli';
const kind = 'flow';

/** What a rule is about, and which of several rules decides. */
export const securityRules: readonly Situation[] = [
  {
    kind,
    source,
    title: 'the rule with the lower number decides: deny at 100 before allow at 200',
    world: oneMachine({ onSubnet: { Allow: allow('3389', 200), Deny: deny('3389', 100) } }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'securityRules/Deny' },
  },
  {
    kind,
    source,
    title: 'once a rule matches, processing stops: allow at 100 before deny at 200',
    world: oneMachine({ onSubnet: { Allow: allow('3389', 100), Deny: deny('3389', 200) } }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/Allow' },
  },
  {
    kind,
    source,
    title: 'default rules are overridden by any rule of one’s own, even the last one',
    world: oneMachine({
      onSubnet: { NoNeighbours: { ...deny('*', 4096), sourceAddressPrefix: 'VirtualNetwork' } },
    }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:80', remote: '10.0.0.5:50000' },
    answer: { access: 'Deny', rule: 'securityRules/NoNeighbours' },
  },
  {
    kind,
    source,
    title: 'an augmented rule holds several ports and ranges',
    world: oneMachine({
      onSubnet: { Ports: { access: 'Allow', priority: 100, destinationPortRanges: ['80', '10000-10005'] } },
    }),
    ask: fromInternet(10005),
    answer: { access: 'Allow', rule: 'securityRules/Ports' },
  },
  {
    kind,
    source,
    title: 'a port beside the ranges of an augmented rule is not about it',
    world: oneMachine({
      onSubnet: { Ports: { access: 'Allow', priority: 100, destinationPortRanges: ['80', '10000-10005'] } },
    }),
    ask: fromInternet(10006),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'an augmented rule holds several addresses and ranges',
    world: oneMachine({
      onSubnet: {
        Offices: { ...allow('3389'), sourceAddressPrefixes: ['198.51.100.7', '203.0.113.0/24'] },
      },
    }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/Offices' },
  },
  {
    kind,
    source,
    title: 'a rule for one source address leaves others to the default rules',
    world: oneMachine({ onSubnet: { Office: { ...allow('3389'), sourceAddressPrefix: '198.51.100.7' } } }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'a rule for TCP is not about UDP',
    world: oneMachine({ onSubnet: { Rdp: allow('3389') } }),
    ask: { ...fromInternet(3389), protocol: 'UDP' },
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'a rule for any protocol is about UDP too',
    world: oneMachine({ onSubnet: { Rdp: { ...allow('3389'), protocol: '*' } } }),
    ask: { ...fromInternet(3389), protocol: 'UDP' },
    answer: { access: 'Allow', rule: 'securityRules/Rdp' },
  },
  {
    kind: 'packet',
    source,
    title: 'a rule for ICMP is about pings',
    world: oneMachine({ onSubnet: { Ping: { ...allow('*'), protocol: 'Icmp' } } }),
    ask: {
      networkInterface: 'web-nic',
      direction: 'Inbound',
      protocol: 'Icmp',
      source: client,
      destination: '10.0.0.4',
    },
    answer: { access: 'Allow', rule: 'securityRules/Ping' },
  },
  {
    kind: 'packet',
    source,
    title: 'a rule for TCP is not about pings',
    world: oneMachine({ onSubnet: { All: allow('*') } }),
    ask: {
      networkInterface: 'web-nic',
      direction: 'Inbound',
      protocol: 'Icmp',
      source: client,
      destination: '10.0.0.4',
    },
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind: 'packet',
    source,
    title: 'any protocol encompasses ICMP in the default rules',
    world: oneMachine({ onSubnet: {} }),
    ask: {
      networkInterface: 'web-nic',
      direction: 'Inbound',
      protocol: 'Icmp',
      source: '10.0.0.5',
      destination: '10.0.0.4',
    },
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'a public destination is already translated when the rules are asked: the private address fits',
    world: oneMachine({
      onSubnet: { ToWeb: { ...allow('3389'), destinationAddressPrefix: '10.0.0.4' } },
      publicSku: 'Standard',
    }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/ToWeb' },
  },
  {
    kind,
    source,
    title:
      'a public destination is already translated when the rules are asked: the public address does not fit',
    world: oneMachine({
      onSubnet: { ToWeb: { ...allow('3389'), destinationAddressPrefix: '20.43.70.4' } },
      publicSku: 'Standard',
    }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source: filterProblem,
    title: 'an address of www.bing.com is within Internet and reached by AllowInternetOutBound',
    world: oneMachine({ onNetworkInterface: {} }),
    ask: toAddress('13.107.21.200', 80),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowInternetOutBound' },
  },
  {
    kind,
    source: filterProblem,
    title: 'a private address that is nowhere is not within Internet, so DenyAllOutBound denies it',
    world: oneMachine({ onNetworkInterface: {} }),
    ask: toAddress('172.31.0.100', 80),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllOutBound' },
  },
  {
    kind,
    source: filterProblem,
    title: 'from a private address that is nowhere DenyAllInBound denies',
    world: oneMachine({ onNetworkInterface: {} }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:80', remote: '172.31.0.100:60000' },
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind: 'rules',
    source: filterProblem,
    title: 'effective rules spell out what Internet stands for',
    world: oneMachine({ onNetworkInterface: {} }),
    ask: { networkInterface: 'web-nic' },
    answer: {
      of: 'networkInterface',
      rules: [
        {
          name: 'defaultSecurityRules/AllowInternetOutBound',
          protocol: 'All',
          sourcePortRange: '0-65535',
          destinationPortRange: '0-65535',
          sourceAddressPrefix: '0.0.0.0/0',
          destinationAddressPrefix: 'Internet',
          access: 'Allow',
          priority: 65001,
          direction: 'Outbound',
        },
        {
          name: 'defaultSecurityRules/DenyAllInBound',
          sourceAddressPrefixes: ['0.0.0.0/0'],
          destinationPortRanges: ['0-65535'],
          priority: 65500,
        },
      ],
    },
  },
  {
    kind,
    source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
    title: 'a Standard public address is closed to the internet without a group that allows it',
    world: oneMachine({ publicSku: 'Standard' }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: null },
  },
  {
    kind,
    source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
    title: 'a Basic public address is open to the internet without a group',
    world: oneMachine({ publicSku: 'Basic' }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: null },
  },
];
