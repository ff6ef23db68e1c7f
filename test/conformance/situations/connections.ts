import { rdpRuleNames } from '../../../simulator/guest/product/firewall.ts';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword, string } from '../../../simulator/guest/product/values.ts';
import type { Windows } from '../../../simulator/guest/windows/windows.ts';
import type { RegistryValue } from '../../../simulator/guest/windows-view.ts';
import type { NewVirtualMachine, Place } from '../../../simulator/world/build.ts';
import { deny, type Rules } from './one-machine.ts';
import { machine, network, rules } from './pieces.ts';
import type { Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-manage';
const overview = 'https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview';
const groups = 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview';
const kind = 'connectivity';

/** `VM1` (10.0.0.4) and `VM2` (10.0.0.5) in one subnet, each with a group of its own. */
const pair =
  (said: { vm1?: Rules; vm2?: Rules; state?: Partial<NewVirtualMachine> }) =>
  (place: Place): void => {
    network(place, 'vnet', ['10.0.0.0/16'], { apps: '10.0.0.0/24' });
    const own = (name: string, all: Rules = {}) => ({ networkSecurityGroup: rules(place, name, all) });
    machine(place, 'VM1', { at: 'vnet/apps', address: '10.0.0.4', ...own('VM1-nsg', said.vm1) });
    machine(place, 'VM2', {
      at: 'vnet/apps',
      address: '10.0.0.5',
      ...own('VM2-nsg', said.vm2),
      ...said.state,
    });
  };

/** Remote Desktop switched off inside. */
const off: Windows['registry'] = { [keys.terminalServer]: { fDenyTSConnections: dword(1) } };

const firewallRules = (changes: Record<string, RegistryValue | null>): Windows['registry'] => ({
  [keys.firewallRules]: changes,
});

const toVm2 = { from: 'VM1', to: { machine: 'VM2' }, port: 3389 } as const;
const toAddress = { from: 'VM1', to: { address: '10.0.0.5' }, port: 3389 } as const;
const toBing = { from: 'VM1', to: { address: 'www.bing.com' }, port: 443 } as const;
const between = ['Source', 'VirtualMachine'];
const out = { direction: 'Outbound' } as const;

const group = (place: string, rule: string): string =>
  `/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/practice/providers/Microsoft.Network/networkSecurityGroups/${place}/SecurityRules/${rule}`;

/** What a check of a connection finds between two machines of a subnet, and to the internet. */
export const connections: readonly Situation[] = [
  {
    kind,
    source,
    title: 'two machines that communicate: two hops and no issue',
    world: pair({}),
    ask: toVm2,
    answer: { status: 'Reachable', hops: between, issues: [] },
  },
  {
    kind,
    source,
    title: 'the destination’s group denies: the rule is named, and the port looks closed',
    world: pair({ vm2: { Deny3389Inbound: deny('3389') } }),
    ask: toVm2,
    answer: {
      status: 'Unreachable',
      hops: between,
      issues: [
        'VirtualMachine: Inbound NetworkSecurityRule',
        'VirtualMachine: Local NoListenerOnDestination',
      ],
      context: [group('VM2-nsg', 'Deny3389Inbound')],
    },
  },
  {
    kind,
    source,
    title: 'the source’s group denies: the rule is named at the source',
    world: pair({ vm1: { Deny3389Outbound: { ...deny('3389'), ...out } } }),
    ask: toVm2,
    answer: {
      status: 'Unreachable',
      hops: between,
      issues: ['Source: Outbound NetworkSecurityRule'],
      context: [group('VM1-nsg', 'Deny3389Outbound')],
    },
  },
  {
    kind,
    source,
    title: 'the destination’s system does not accept connections',
    world: pair({
      state: { windows: { registry: { ...off, ...firewallRules({ [rdpRuleNames.tcp]: null }) } } },
    }),
    ask: toVm2,
    answer: {
      status: 'Unreachable',
      hops: between,
      issues: ['VirtualMachine: Local NoListenerOnDestination', 'VirtualMachine: Local GuestFirewall'],
      context: [],
    },
  },
  {
    kind,
    source: overview,
    title: 'no program listens on the port',
    world: pair({ state: { windows: { registry: off } } }),
    ask: toVm2,
    answer: { status: 'Unreachable', issues: ['VirtualMachine: Local NoListenerOnDestination'] },
  },
  {
    kind,
    source: overview,
    title: 'the machine’s own firewall blocks at the source',
    world: (place) => {
      network(place, 'vnet', ['10.0.0.0/16'], { apps: '10.0.0.0/24' });
      const block = 'v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=3389|Name=no-rdp|';
      const windows = { registry: firewallRules({ 'no-rdp': string(block) }) };
      machine(place, 'VM1', { at: 'vnet/apps', address: '10.0.0.4', windows });
      machine(place, 'VM2', { at: 'vnet/apps', address: '10.0.0.5' });
    },
    ask: toVm2,
    answer: { status: 'Unreachable', issues: ['Source: Local GuestFirewall'] },
  },
  {
    kind,
    source: overview,
    title: 'the destination is deallocated',
    world: pair({ state: { machine: { power: 'deallocated' } } }),
    ask: toVm2,
    answer: { status: 'Unreachable', issues: ['VirtualMachine: Local VMDeallocated'] },
  },
  {
    kind,
    source: overview,
    title: 'the destination is stopped but allocated',
    world: pair({ state: { machine: { power: 'stopped' } } }),
    ask: toVm2,
    answer: { status: 'Unreachable', issues: ['VirtualMachine: Local VMStopped'] },
  },
  {
    kind,
    source: groups,
    title: 'groups are stateful: the answer needs no rule of its own',
    world: pair({ vm2: { DenyAllOutbound: { ...deny('*'), ...out, protocol: '*' } } }),
    ask: toVm2,
    answer: { status: 'Reachable', issues: [] },
  },
  {
    kind,
    source,
    title: 'a web address that is reached: the next hop is the internet',
    world: pair({}),
    ask: toBing,
    answer: { status: 'Reachable', hops: ['Source', 'Internet'], issues: [] },
  },
  {
    kind,
    source,
    title: 'a web address that a rule denies',
    world: pair({
      vm1: { DenyInternetOutbound: { ...deny('*'), ...out, destinationAddressPrefix: 'Internet' } },
    }),
    ask: toBing,
    answer: {
      status: 'Unreachable',
      hops: ['Source', 'Internet'],
      issues: ['Source: Outbound NetworkSecurityRule'],
      context: [group('VM1-nsg', 'DenyInternetOutbound')],
    },
  },
  {
    kind,
    source,
    title: 'an address in the virtual network is reached',
    world: pair({}),
    ask: toAddress,
    answer: { status: 'Reachable', hops: ['Source', 'VirtualNetwork'], issues: [] },
  },
  {
    kind,
    source,
    title: 'the address of a stopped machine: unreachable, and no issue says why',
    world: pair({ state: { machine: { power: 'deallocated' } } }),
    ask: toAddress,
    answer: { status: 'Unreachable', hops: ['Source', 'VirtualNetwork'], issues: [] },
  },
  {
    kind,
    source,
    title: 'an address without a route: missing, dropped, and denied by a default rule',
    world: pair({}),
    ask: { from: 'VM1', to: { address: '10.10.10.10' }, port: 3389 },
    answer: {
      status: 'Unreachable',
      hops: ['Source', 'Destination'],
      issues: [
        'Source: Local RouteMissing',
        'Source: Outbound UserDefinedRoute',
        'Source: Outbound NetworkSecurityRule',
      ],
      context: ['NextHop Type None, NextHop IP ', 'DefaultRule_DenyAllOutBound'],
    },
  },
  {
    kind,
    source: overview,
    title: 'a name that nobody knows',
    world: pair({}),
    ask: { from: 'VM1', to: { address: 'no-such-host.example.invalid' }, port: 443 },
    answer: { status: 'Unreachable', issues: ['Source: Local DnsResolution'] },
  },
];
