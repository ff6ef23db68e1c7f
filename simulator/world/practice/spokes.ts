import { addNetworkSecurityGroup, addPublicIpAddress, addVirtualNetwork } from '../build.ts';
import type { Resource } from '../resource.ts';
import { addResource } from './add-resource.ts';
import type { Hub } from './hub.ts';
import { peer } from './hub.ts';
import type { Places } from './places.ts';

/** Where the office's own people come from, and where its network begins. */
export const officePrefix = '203.0.113.0/24';
export const onPremisesPrefix = '192.168.0.0/16';

/** Bastion and the shared machines. */
const fromHub = ['10.0.1.0/26', '10.0.2.0/24'];

export type Spokes = {
  readonly prod: Resource<'Microsoft.Network/virtualNetworks'>;
  readonly dev: Resource<'Microsoft.Network/virtualNetworks'>;
  readonly webGroup: string;
  readonly appGroup: string;
};

/** The networks of the applications, in the network team's group, with the rules in front of them. */
export function addSpokes(places: Places, hub: Hub): Spokes {
  const { net } = places;
  const groups = addApplicationSecurityGroups(places);
  const nsg = addSubnetNsgs(places, groups);
  const routeTable = { id: addSpokeRoutes(places) };
  const natGateway = { id: addNatGateway(places) };
  const prod = addVirtualNetwork(net, 'vnet-prod', {
    prefixes: ['10.1.0.0/16'],
    subnets: {
      web: { addressPrefix: '10.1.1.0/24', networkSecurityGroup: { id: nsg.web }, routeTable },
      app: { addressPrefix: '10.1.2.0/24', networkSecurityGroup: { id: nsg.app }, routeTable, natGateway },
      data: { addressPrefix: '10.1.3.0/24', networkSecurityGroup: { id: nsg.data }, routeTable },
      'data-sync': { addressPrefix: '10.1.4.0/24' },
      desktops: { addressPrefix: '10.1.5.0/24', natGateway },
    },
  });
  const dev = addVirtualNetwork(places.dev, 'vnet-dev', {
    prefixes: ['10.2.0.0/16'],
    subnets: { default: { addressPrefix: '10.2.0.0/24', networkSecurityGroup: { id: nsg.dev } } },
  });
  peer(hub.network, prod, true);
  peer(hub.network, dev, false);
  return { prod, dev, ...groups };
}

function addApplicationSecurityGroups({ prod }: Places) {
  const add = (name: string) =>
    addResource(prod, {
      type: 'Microsoft.Network/applicationSecurityGroups',
      name,
      properties: { resourceGuid: prod.moment.newId() },
    }).id;
  return { webGroup: add('asg-web'), appGroup: add('asg-app') };
}

/** nsg-app belongs to the network team: whoever may change the machines may not change it. */
function addSubnetNsgs({ prod, net, dev }: Places, groups: { webGroup: string; appGroup: string }) {
  const rdpFromHub = {
    access: 'Allow' as const,
    priority: 1000,
    sourceAddressPrefixes: fromHub,
    destinationPortRange: '3389',
  };
  const web = addNetworkSecurityGroup(prod, 'nsg-web', {
    'allow-rdp-office': {
      access: 'Allow',
      priority: 1010,
      sourceAddressPrefix: officePrefix,
      destinationPortRange: '3389',
      description: 'Office only. See <wiki> & "runbook" | **do not** open to *',
    },
    'allow-rdp-hub': rdpFromHub,
    'allow-http': { access: 'Allow', priority: 1100, destinationPortRanges: ['80', '443'] },
  });
  const app = addNetworkSecurityGroup(net, 'nsg-app', {
    'allow-rdp-hub': rdpFromHub,
    'allow-rdp-office': {
      access: 'Allow',
      priority: 1010,
      sourceAddressPrefixes: [officePrefix, onPremisesPrefix],
      destinationPortRange: '3389',
    },
    'allow-web-to-app': {
      access: 'Allow',
      priority: 1100,
      destinationPortRange: '8080',
      sourceApplicationSecurityGroups: [{ id: groups.webGroup }],
      destinationApplicationSecurityGroups: [{ id: groups.appGroup }],
    },
  });
  const data = addNetworkSecurityGroup(prod, 'nsg-data', {
    'allow-rdp-hub': rdpFromHub,
    'allow-sql-app': {
      access: 'Allow',
      priority: 1100,
      sourceAddressPrefix: '10.1.2.0/24',
      destinationPortRange: '1433',
    },
    'deny-other-vnets': {
      access: 'Deny',
      priority: 4000,
      protocol: '*',
      sourceAddressPrefix: 'VirtualNetwork',
    },
  });
  const development = addNetworkSecurityGroup(dev, 'nsg-dev', {
    'allow-rdp-office': {
      access: 'Allow',
      priority: 1000,
      sourceAddressPrefix: officePrefix,
      destinationPortRange: '3389',
    },
  });
  return { web: web.id, app: app.id, data: data.id, dev: development.id };
}

function addSpokeRoutes({ net }: Places): string {
  return addResource(net, {
    type: 'Microsoft.Network/routeTables',
    name: 'rt-spokes',
    properties: {
      resourceGuid: net.moment.newId(),
      disableBgpRoutePropagation: false,
      routes: [
        {
          name: 'to-office',
          properties: { addressPrefix: onPremisesPrefix, nextHopType: 'VirtualNetworkGateway' },
        },
      ],
    },
  }).id;
}

function addNatGateway({ net }: Places): string {
  const address = addPublicIpAddress(net, 'natgw-prod-pip', { address: '20.89.10.8' });
  return addResource(net, {
    type: 'Microsoft.Network/natGateways',
    name: 'natgw-prod',
    sku: { name: 'Standard' },
    properties: {
      resourceGuid: net.moment.newId(),
      idleTimeoutInMinutes: 4,
      publicIpAddresses: [{ id: address.id }],
    },
  }).id;
}
