import type { NewRule, Place } from '../../../simulator/world/build.ts';
import { allow, deny, oneMachine, toAddress } from './one-machine.ts';
import { gateway, machine, network, peer, routeTable, rules } from './pieces.ts';
import type { Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview';
const bastion = 'https://learn.microsoft.com/azure/bastion/bastion-nsg';
const kind = 'flow';

const fromAddress = (address: string, port = 3389) =>
  ({ machine: 'web', direction: 'Inbound', local: `10.0.0.4:${port}`, remote: `${address}:50000` }) as const;

type More = (place: Place) => void;

/** `web` in a subnet whose group has only default rules, and whatever else there is. */
const amid =
  (subnet: (place: Place) => object, more: More = () => undefined) =>
  (place: Place): void => {
    const group = { id: rules(place, 'nsg1', {}) };
    network(place, 'vnet', ['10.0.0.0/16'], {
      apps: { addressPrefix: '10.0.0.0/24', networkSecurityGroup: group, ...subnet(place) },
      GatewaySubnet: '10.0.255.0/27',
    });
    machine(place, 'web', { at: 'vnet/apps', address: '10.0.0.4' });
    more(place);
  };

const plain = () => ({});

const peered =
  (allowVirtualNetworkAccess: boolean): More =>
  (place) => {
    network(place, 'other', ['10.1.0.0/16'], { apps: '10.1.0.0/24' });
    peer(place, ['vnet', 'other'], { here: { allowVirtualNetworkAccess } });
  };

const out = (rule: NewRule): NewRule => ({ ...rule, direction: 'Outbound' });

/** What stands behind the names that rules use for addresses. */
export const serviceTags: readonly Situation[] = [
  {
    kind,
    source,
    title: 'VirtualNetwork includes peered virtual networks',
    world: amid(plain, peered(true)),
    ask: fromAddress('10.1.0.4'),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
    title: 'a peering that blocks traffic leaves the peer out of VirtualNetwork',
    world: amid(plain, peered(false)),
    ask: fromAddress('10.1.0.4'),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'VirtualNetwork includes connected on-premises networks',
    world: amid(plain, (place) => gateway(place, 'vpn', 'vnet', ['10.10.0.0/16'])),
    ask: fromAddress('10.10.3.7'),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'an address of nobody’s network is not in VirtualNetwork',
    world: amid(plain),
    ask: fromAddress('10.10.3.7'),
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
  {
    kind,
    source,
    title: 'VirtualNetwork includes prefixes of user-defined routes',
    world: amid((place) => ({
      routeTable: routeTable(place, 'table', { '192.168.50.0/24': ['VirtualAppliance', '10.0.9.4'] }),
    })),
    ask: fromAddress('192.168.50.8'),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'VirtualNetwork may contain a default route: then everybody is in it',
    world: amid((place) => ({
      routeTable: routeTable(place, 'table', { '0.0.0.0/0': ['VirtualAppliance', '10.0.9.4'] }),
    })),
    ask: fromAddress('203.0.113.5'),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'Internet is outside the virtual network: a rule for it is not about a neighbour',
    world: oneMachine({
      onSubnet: {
        Internet: { ...allow('80', 100), sourceAddressPrefix: 'Internet' },
        DenyAll: { ...deny('*', 4096), protocol: '*' },
      },
    }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:80', remote: '10.0.0.5:50000' },
    answer: { access: 'Deny', rule: 'securityRules/DenyAll' },
  },
  {
    kind,
    source,
    title: 'a public range that a virtual network uses as its own is not in Internet',
    world: (place) => {
      const noInternet = out({ ...deny('*'), destinationAddressPrefix: 'Internet' });
      const networkSecurityGroup = { id: rules(place, 'nsg1', { NoInternet: noInternet }) };
      network(place, 'vnet', ['10.0.0.0/16', '20.99.0.0/16'], {
        apps: { addressPrefix: '10.0.0.0/24', networkSecurityGroup },
        other: '20.99.0.0/24',
      });
      machine(place, 'web', { at: 'vnet/apps', address: '10.0.0.4' });
    },
    ask: toAddress('20.99.0.4', 443),
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetOutBound' },
  },
  {
    kind,
    source,
    title: 'Internet includes the public addresses that Azure owns',
    world: oneMachine({
      onSubnet: { NoInternet: out({ ...deny('*'), destinationAddressPrefix: 'Internet' }) },
    }),
    ask: toAddress('20.60.172.4', 443),
    answer: { access: 'Deny', rule: 'securityRules/NoInternet' },
  },
  {
    kind,
    source,
    title: 'Internet denied and Storage allowed before it: the service is reached',
    world: oneMachine({
      onSubnet: {
        Storage: out({ ...allow('443', 100), destinationAddressPrefix: 'Storage' }),
        NoInternet: out({ ...deny('*', 200), destinationAddressPrefix: 'Internet' }),
      },
    }),
    ask: toAddress('20.60.172.4', 443),
    answer: { access: 'Allow', rule: 'securityRules/Storage' },
  },
  {
    kind,
    source,
    title: 'Internet denied and Storage allowed before it: others are not reached',
    world: oneMachine({
      onSubnet: {
        Storage: out({ ...allow('443', 100), destinationAddressPrefix: 'Storage' }),
        NoInternet: out({ ...deny('*', 200), destinationAddressPrefix: 'Internet' }),
      },
    }),
    ask: toAddress('13.78.104.4', 443),
    answer: { access: 'Deny', rule: 'securityRules/NoInternet' },
  },
  {
    kind,
    source,
    title: 'a tag of one region is not about the same service elsewhere',
    world: oneMachine({
      onSubnet: {
        Storage: out({ ...allow('443', 100), destinationAddressPrefix: 'Storage.JapanWest' }),
        NoInternet: out({ ...deny('*', 200), destinationAddressPrefix: 'Internet' }),
      },
    }),
    ask: toAddress('20.60.172.4', 443),
    answer: { access: 'Deny', rule: 'securityRules/NoInternet' },
  },
  {
    kind,
    source: bastion,
    title:
      'Bastion reaches a machine over its private address, from its own subnet: a rule for that subnet is enough',
    world: oneMachine({
      onSubnet: {
        Bastion: { ...allow('3389'), sourceAddressPrefix: '10.0.1.0/26' },
        DenyAll: { ...deny('*', 4096), protocol: '*' },
      },
    }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:3389', remote: '10.0.1.4:50000' },
    answer: { access: 'Allow', rule: 'securityRules/Bastion' },
  },
  {
    kind,
    source: bastion,
    title: 'with a rule for Bastion’s subnet only, the port is closed to the internet',
    world: oneMachine({ onSubnet: { Bastion: { ...allow('3389'), sourceAddressPrefix: '10.0.1.0/26' } } }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:3389', remote: '203.0.113.5:50000' },
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
];
