import type { DenyAssignment, Lock, RoleAssignment, RoleDefinition, RoleEligibility } from './access.ts';
import type { Disk, Extension, RunCommand, Snapshot, VirtualMachine } from './compute.ts';
import type * as network from './network.ts';

/** Every type of resource that the practice Azure models, and what is kept of it. */
export type PropertiesOf = {
  'Microsoft.Resources/resourceGroups': Record<string, never>;
  'Microsoft.Compute/virtualMachines': VirtualMachine;
  'Microsoft.Compute/virtualMachines/extensions': Extension;
  'Microsoft.Compute/virtualMachines/runCommands': RunCommand;
  'Microsoft.Compute/disks': Disk;
  'Microsoft.Compute/snapshots': Snapshot;
  'Microsoft.Network/networkSecurityGroups': network.NetworkSecurityGroup;
  'Microsoft.Network/applicationSecurityGroups': { resourceGuid: string };
  'Microsoft.Network/virtualNetworks': network.VirtualNetwork;
  'Microsoft.Network/networkInterfaces': network.NetworkInterface;
  'Microsoft.Network/publicIPAddresses': network.PublicIpAddress;
  'Microsoft.Network/routeTables': network.RouteTable;
  'Microsoft.Network/natGateways': network.NatGateway;
  'Microsoft.Network/loadBalancers': network.LoadBalancer;
  'Microsoft.Network/bastionHosts': network.BastionHost;
  'Microsoft.Network/virtualNetworkGateways': network.VirtualNetworkGateway;
  'Microsoft.Network/networkWatchers': Record<string, never>;
  'Microsoft.Network/networkManagers': network.NetworkManager;
  'Microsoft.Network/networkManagers/networkGroups': network.NetworkGroup;
  'Microsoft.Network/networkManagers/securityAdminConfigurations': network.SecurityAdminConfiguration;
  'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections': network.AdminRuleCollection;
  'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules': network.AdminRule;
  'Microsoft.Security/locations/jitNetworkAccessPolicies': network.JitPolicy;
  'Microsoft.Authorization/roleDefinitions': RoleDefinition;
  'Microsoft.Authorization/roleAssignments': RoleAssignment;
  'Microsoft.Authorization/roleEligibilityScheduleInstances': RoleEligibility;
  'Microsoft.Authorization/denyAssignments': DenyAssignment;
  'Microsoft.Authorization/locks': Lock;
};

export type ResourceType = keyof PropertiesOf;

export type Resource<Type extends ResourceType = ResourceType> = {
  /** As it was spelled when the resource was made; Azure itself spells it differently from answer to answer. */
  id: string;
  name: string;
  type: Type;
  location?: string;
  tags?: Record<string, string>;
  zones?: string[];
  sku?: { name: string; tier?: string };
  /** Changes with every write. */
  etag: string;
  createdTime: string;
  changedTime: string;
  properties: PropertiesOf[Type];
};
