import { type Operation, ok, param } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';

const compute = ['2026-03-01', '2022-11-01'];
const disks = ['2025-01-02', '2022-07-02'];
const network = ['2025-05-01', '2022-01-01'];
const roles = ['2022-04-01'];

/** What is modelled of each provider, with the versions that the pinned clients and Azure CLI ask for, the newest first. */
const types: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Microsoft.Authorization': {
    denyAssignments: roles,
    locks: ['2020-05-01', '2016-09-01'],
    roleAssignments: roles,
    roleDefinitions: roles,
  },
  'Microsoft.Compute': {
    disks,
    snapshots: disks,
    virtualMachines: compute,
    'virtualMachines/extensions': compute,
    'virtualMachines/runCommands': compute,
  },
  'Microsoft.Insights': { eventtypes: ['2015-04-01'] },
  'Microsoft.Network': {
    applicationSecurityGroups: network,
    bastionHosts: network,
    loadBalancers: network,
    natGateways: network,
    networkInterfaces: network,
    networkManagers: network,
    networkSecurityGroups: network,
    'networkSecurityGroups/securityRules': network,
    networkWatchers: network,
    publicIPAddresses: network,
    routeTables: network,
    'routeTables/routes': network,
    virtualNetworkGateways: network,
    virtualNetworks: network,
    'virtualNetworks/subnets': network,
    'virtualNetworks/virtualNetworkPeerings': network,
  },
  'Microsoft.ResourceGraph': { resources: ['2024-04-01'] },
  'Microsoft.ResourceHealth': { availabilityStatuses: ['2022-10-01'] },
  'Microsoft.Resources': { resourceGroups: ['2021-04-01'], subscriptions: ['2022-12-01', '2019-11-01'] },
  'Microsoft.Security': { 'locations/jitNetworkAccessPolicies': ['2020-01-01'] },
};

const providerView = (subscription: string, namespace: string) => ({
  id: `/subscriptions/${subscription}/providers/${namespace}`,
  namespace,
  registrationState: 'Registered',
  registrationPolicy: 'RegistrationRequired',
  resourceTypes: Object.entries(types[namespace] ?? {}).map(([resourceType, apiVersions]) => ({
    resourceType,
    locations: [],
    apiVersions,
    capabilities: 'None',
  })),
});

const path = '/subscriptions/{subscription}/providers';
const action = 'Microsoft.Resources/subscriptions/providers/read';

export const providers: readonly Operation[] = [
  {
    id: 'Providers_List',
    method: 'GET',
    path,
    action,
    handle: (call) =>
      ok({
        value: Object.keys(types).map((namespace) => providerView(param(call, 'subscription'), namespace)),
      }),
  },
  {
    id: 'Providers_Get',
    method: 'GET',
    path: `${path}/{namespace}`,
    action,
    handle: (call) => {
      const asked = param(call, 'namespace');
      const namespace = Object.keys(types).find((known) => known.toLowerCase() === asked.toLowerCase());
      if (namespace) return ok(providerView(param(call, 'subscription'), namespace));
      throw new Refusal(404, 'InvalidResourceNamespace', `The resource namespace '${asked}' is invalid.`);
    },
  },
];
