import type { Child, IpConfiguration } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { all, sameId, type World } from '../world/world.ts';
import { childView } from './child-view.ts';
import { findSubnet, machineWith } from './references.ts';
import { resourceView } from './resource-view.ts';

type NetworkInterface = Resource<'Microsoft.Network/networkInterfaces'>;

/** A network interface as Azure shows it: whose it is comes from the machine that has it. */
export function networkInterfaceView(world: World, one: NetworkInterface) {
  const { properties } = one;
  const machine = machineWith(world, one.id);
  const dnsServers = properties.dnsSettings?.dnsServers ?? [];
  const shown = resourceView(world, one, {
    resourceGuid: properties.resourceGuid,
    ipConfigurations: properties.ipConfigurations.map((configuration) =>
      ipConfigurationView(world, one, configuration),
    ),
    dnsSettings: {
      dnsServers,
      appliedDnsServers: machine ? dnsServers : [],
      ...suffixOf(world, one),
    },
    ...(machine ? { macAddress: properties.macAddress } : {}),
    enableAcceleratedNetworking: properties.enableAcceleratedNetworking,
    vnetEncryptionSupported: false,
    enableIPForwarding: properties.enableIPForwarding,
    ...(properties.networkSecurityGroup ? { networkSecurityGroup: properties.networkSecurityGroup } : {}),
    ...(machine ? { primary: machine.primary, virtualMachine: { id: machine.id } } : {}),
    hostedWorkloads: [],
    tapConfigurations: [],
    nicType: 'Standard',
    auxiliaryMode: 'None',
    auxiliarySku: 'None',
  });
  // Its own state outlives the operation that failed; a new write is what gets it out of it.
  const busy = shown.properties.provisioningState !== 'Succeeded';
  const provisioningState = busy ? shown.properties.provisioningState : properties.provisioningState;
  return { ...shown, properties: { ...shown.properties, provisioningState } };
}

export function ipConfigurationView(
  world: World,
  one: NetworkInterface,
  { name, properties }: Child<IpConfiguration>,
) {
  const {
    privateIPAddress,
    privateIPAllocationMethod,
    publicIPAddress,
    subnet,
    primary,
    privateIPAddressVersion,
    applicationSecurityGroups,
  } = properties;
  return childView(world, one, {
    collection: 'ipConfigurations',
    name,
    properties: {
      privateIPAddress,
      privateIPAllocationMethod,
      ...(publicIPAddress ? { publicIPAddress } : {}),
      subnet,
      primary,
      privateIPAddressVersion,
      ...(applicationSecurityGroups ? { applicationSecurityGroups } : {}),
      ...balancing(world, `${one.id}/ipConfigurations/${name}`),
    },
  });
}

/** The pools and rules of load balancers that lead to an IP configuration; they are kept with the balancer. */
function balancing(world: World, id: string) {
  const points = (reference: { id: string } | undefined) =>
    reference !== undefined && sameId(reference.id, id);
  const balancers = all(world, 'Microsoft.Network/loadBalancers');
  const pools = balancers.flatMap((balancer) =>
    balancer.properties.backendAddressPools
      .filter(({ properties }) => properties.backendIPConfigurations.some(points))
      .map(({ name }) => ({ id: `${balancer.id}/backendAddressPools/${name}` })),
  );
  const rules = balancers.flatMap((balancer) =>
    balancer.properties.inboundNatRules
      .filter(({ properties }) => points(properties.backendIPConfiguration))
      .map(({ name }) => ({ id: `${balancer.id}/inboundNatRules/${name}` })),
  );
  return {
    ...(pools.length > 0 ? { loadBalancerBackendAddressPools: pools } : {}),
    ...(rules.length > 0 ? { loadBalancerInboundNatRules: rules } : {}),
  };
}

/** Azure's own DNS gives every virtual network a suffix that stays the same. */
function suffixOf(world: World, { properties }: NetworkInterface) {
  const subnetId = properties.ipConfigurations[0]?.properties.subnet.id;
  const network = subnetId === undefined ? undefined : findSubnet(world, subnetId)?.network;
  if (!network) return {};
  const label = network.properties.resourceGuid.replaceAll('-', '').slice(0, 26);
  return { internalDomainNameSuffix: `${label}.lx.internal.cloudapp.net` };
}
