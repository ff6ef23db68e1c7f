import { addPublicIpAddress, addVirtualNetwork, type Place } from '../build.ts';
import type { Resource } from '../resource.ts';
import { addResource } from './add-resource.ts';

export type Hub = { readonly network: Resource<'Microsoft.Network/virtualNetworks'>; readonly mgmt: string };

/** The network team's hub: Bastion, the gateway to the office, and the subnet of the shared machines. */
export function addHub(net: Place): Hub {
  const network = addVirtualNetwork(net, 'vnet-hub', {
    prefixes: ['10.0.0.0/16'],
    subnets: {
      GatewaySubnet: { addressPrefix: '10.0.0.0/27' },
      AzureBastionSubnet: { addressPrefix: '10.0.1.0/26' },
      mgmt: { addressPrefix: '10.0.2.0/24' },
    },
  });
  const subnet = (name: string) => ({ id: `${network.id}/subnets/${name}` });
  const bastionAddress = addPublicIpAddress(net, 'bastion-hub-pip', { address: '20.89.10.4' });
  addResource(net, {
    type: 'Microsoft.Network/bastionHosts',
    name: 'bastion-hub',
    sku: { name: 'Standard' },
    properties: {
      dnsName: 'bst-7e4a0000.bastion.azure.com',
      scaleUnits: 2,
      enableTunneling: true,
      ipConfigurations: [
        {
          name: 'IpConf',
          properties: {
            subnet: subnet('AzureBastionSubnet'),
            publicIPAddress: { id: bastionAddress.id },
            privateIPAllocationMethod: 'Dynamic',
          },
        },
      ],
    },
  });
  addPublicIpAddress(net, 'vpn-office-pip', { address: '20.89.10.5' });
  addResource(net, {
    type: 'Microsoft.Network/virtualNetworkGateways',
    name: 'vpn-office',
    properties: { gatewayType: 'Vpn', subnet: subnet('GatewaySubnet'), learnedRoutes: ['192.168.0.0/16'] },
  });
  return { network, mgmt: subnet('mgmt').id };
}

type Network = Resource<'Microsoft.Network/virtualNetworks'>;

/** Peers a spoke with the hub; `viaGateway` lets it reach the office through the hub. */
export function peer(hub: Network, spoke: Network, viaGateway: boolean): void {
  const peering = (remote: Network, gateway: { transit: boolean; remote: boolean }) => ({
    remoteVirtualNetwork: { id: remote.id },
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: gateway.transit,
    useRemoteGateways: gateway.remote,
    peeringState: 'Connected' as const,
  });
  const add = (network: Network, name: string, properties: ReturnType<typeof peering>) => {
    network.properties.virtualNetworkPeerings.push({ name, properties });
  };
  add(hub, `hub-to-${spoke.name}`, peering(spoke, { transit: viaGateway, remote: false }));
  add(spoke, `${spoke.name}-to-hub`, peering(hub, { transit: false, remote: viaGateway }));
}
