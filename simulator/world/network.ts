/** What the world knows of networks: what was put there, in Azure's own spelling. What Azure computes is not stored. */

export type Reference = { id: string };

/** A part of a resource with a name of its own, such as a rule of a network security group. */
export type Child<Properties> = { name: string; properties: Properties };

export type SecurityRule = {
  description?: string;
  protocol: string;
  sourcePortRange?: string;
  sourcePortRanges?: string[];
  destinationPortRange?: string;
  destinationPortRanges?: string[];
  sourceAddressPrefix?: string;
  sourceAddressPrefixes?: string[];
  destinationAddressPrefix?: string;
  destinationAddressPrefixes?: string[];
  sourceApplicationSecurityGroups?: Reference[];
  destinationApplicationSecurityGroups?: Reference[];
  access: 'Allow' | 'Deny';
  priority: number;
  direction: 'Inbound' | 'Outbound';
};

export type NetworkSecurityGroup = { resourceGuid: string; securityRules: Child<SecurityRule>[] };

export type Subnet = {
  addressPrefix: string;
  networkSecurityGroup?: Reference;
  routeTable?: Reference;
  natGateway?: Reference;
  serviceEndpoints?: { service: string; locations?: string[] }[];
  defaultOutboundAccess?: boolean;
};

export type Peering = {
  remoteVirtualNetwork: Reference;
  allowVirtualNetworkAccess: boolean;
  allowForwardedTraffic: boolean;
  allowGatewayTransit: boolean;
  useRemoteGateways: boolean;
  peeringState: 'Connected' | 'Initiated' | 'Disconnected';
};

export type VirtualNetwork = {
  resourceGuid: string;
  addressSpace: { addressPrefixes: string[] };
  dhcpOptions?: { dnsServers: string[] };
  subnets: Child<Subnet>[];
  virtualNetworkPeerings: Child<Peering>[];
};

export type IpConfiguration = {
  privateIPAddress: string;
  privateIPAllocationMethod: 'Dynamic' | 'Static';
  privateIPAddressVersion: 'IPv4' | 'IPv6';
  subnet: Reference;
  publicIPAddress?: Reference;
  applicationSecurityGroups?: Reference[];
  primary: boolean;
};

export type NetworkInterface = {
  resourceGuid: string;
  provisioningState: 'Succeeded' | 'Updating' | 'Failed';
  ipConfigurations: Child<IpConfiguration>[];
  networkSecurityGroup?: Reference;
  dnsSettings?: { dnsServers: string[] };
  enableIPForwarding: boolean;
  enableAcceleratedNetworking: boolean;
  macAddress: string;
};

export type PublicIpAddress = {
  resourceGuid: string;
  /** Absent while a dynamic address is not in use. */
  ipAddress?: string;
  publicIPAllocationMethod: 'Dynamic' | 'Static';
  publicIPAddressVersion: 'IPv4' | 'IPv6';
  idleTimeoutInMinutes: number;
  dnsSettings?: { domainNameLabel: string; fqdn: string };
};

export type NextHopType = 'VirtualNetworkGateway' | 'VnetLocal' | 'Internet' | 'VirtualAppliance' | 'None';

export type Route = { addressPrefix: string; nextHopType: NextHopType; nextHopIpAddress?: string };

export type RouteTable = {
  resourceGuid: string;
  routes: Child<Route>[];
  disableBgpRoutePropagation: boolean;
};

export type NatGateway = {
  resourceGuid: string;
  idleTimeoutInMinutes: number;
  publicIpAddresses: Reference[];
};

export type LoadBalancer = {
  resourceGuid: string;
  frontendIPConfigurations: Child<{
    publicIPAddress?: Reference;
    subnet?: Reference;
    privateIPAddress?: string;
  }>[];
  backendAddressPools: Child<{ backendIPConfigurations: Reference[] }>[];
  inboundNatRules: Child<{
    frontendIPConfiguration: Reference;
    backendIPConfiguration?: Reference;
    protocol: 'Tcp' | 'Udp' | 'All';
    frontendPort: number;
    backendPort: number;
    enableFloatingIP: boolean;
    idleTimeoutInMinutes: number;
  }>[];
};

export type BastionHost = {
  dnsName: string;
  scaleUnits: number;
  enableTunneling: boolean;
  ipConfigurations: Child<{
    subnet: Reference;
    publicIPAddress: Reference;
    privateIPAllocationMethod: 'Dynamic';
  }>[];
};

/** A gateway to somewhere else; the routes are those its other side announces over BGP. */
export type VirtualNetworkGateway = {
  gatewayType: 'Vpn' | 'ExpressRoute';
  subnet: Reference;
  learnedRoutes: string[];
};

/** Virtual network manager: its rules are judged before every network security group. */
export type NetworkManager = {
  description?: string;
  /** Configurations that were committed to a region; others exist but do nothing. */
  deployments: { location: string; configurationId: string }[];
};

export type NetworkGroup = { description?: string; members: string[] };

export type SecurityAdminConfiguration = { description?: string };

export type AdminRuleCollection = { description?: string; appliesToGroups: { networkGroupId: string }[] };

export type AdminRule = {
  description?: string;
  protocol: 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Any' | 'Ah';
  sources: AdminAddress[];
  destinations: AdminAddress[];
  sourcePortRanges: string[];
  destinationPortRanges: string[];
  access: 'Allow' | 'Deny' | 'AlwaysAllow';
  priority: number;
  direction: 'Inbound' | 'Outbound';
};

export type AdminAddress = { addressPrefix: string; addressPrefixType: 'IPPrefix' | 'ServiceTag' };

export type JitPolicy = {
  virtualMachines: {
    id: string;
    ports: {
      number: number;
      protocol: 'TCP' | 'UDP' | '*';
      allowedSourceAddressPrefix?: string;
      allowedSourceAddressPrefixes?: string[];
      maxRequestAccessDuration: string;
    }[];
  }[];
  requests: JitRequest[];
};

export type JitRequest = {
  requestor: string;
  startTimeUtc: string;
  justification?: string;
  virtualMachines: {
    id: string;
    ports: {
      number: number;
      allowedSourceAddressPrefix?: string;
      endTimeUtc: string;
      status: 'Revoked' | 'Initiated';
      statusReason: 'Expired' | 'UserRequested' | 'NewerRequestInitiated';
      /** The rule that lets it in, in every network security group of the VM; only while it is in force. */
      ruleName?: string;
    }[];
  }[];
};
