import { addGroup, addVirtualNetwork } from '../../../simulator/world/build.ts';
import type { AdminRule } from '../../../simulator/world/network.ts';
import { put, type World } from '../../../simulator/world/world.ts';
import { subscription, type TestMoment } from '../../support/practice.ts';

const managers = 'Microsoft.Network/networkManagers' as const;
const configurations = `${managers}/securityAdminConfigurations` as const;
const collections = `${configurations}/ruleCollections` as const;

export const group = `${subscription}/resourceGroups/net`;
export const managerId = `${group}/providers/${managers}/avnm`;
export const configurationId = `${managerId}/securityAdminConfigurations/baseline`;
export const collectionId = `${configurationId}/ruleCollections/remote-access`;
export const networkId = (name: string): string =>
  `${group}/providers/Microsoft.Network/virtualNetworks/${name}`;

/** Two networks, of which the first is in the group that the manager's rules are for. */
export function addManagedNetworks(world: World, time: TestMoment): void {
  const moment = time.moment();
  const place = addGroup(world, { subscription, name: 'net', location: 'japaneast' }, moment);
  const first = addVirtualNetwork(place, 'managed', { prefixes: ['10.0.0.0/16'], subnets: {} });
  addVirtualNetwork(place, 'free', { prefixes: ['10.1.0.0/16'], subnets: {} });
  put(
    world,
    {
      id: managerId,
      type: managers,
      location: 'japaneast',
      properties: { deployments: [{ location: 'japaneast', configurationId }] },
    },
    moment,
  );
  const networkGroup = `${managerId}/networkGroups/production`;
  put(
    world,
    { id: networkGroup, type: `${managers}/networkGroups`, properties: { members: [first.id] } },
    moment,
  );
  put(
    world,
    { id: configurationId, type: configurations, properties: { description: 'company baseline' } },
    moment,
  );
  put(
    world,
    {
      id: collectionId,
      type: collections,
      properties: { appliesToGroups: [{ networkGroupId: networkGroup }] },
    },
    moment,
  );
}

export function addAdminRule(
  world: World,
  time: TestMoment,
  at: { readonly name: string; readonly priority: number; readonly collection?: string },
): void {
  const properties: AdminRule = {
    protocol: 'Tcp',
    sources: [{ addressPrefix: 'Internet', addressPrefixType: 'ServiceTag' }],
    destinations: [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }],
    sourcePortRanges: ['0-65535'],
    destinationPortRanges: ['3389'],
    access: 'Deny',
    priority: at.priority,
    direction: 'Inbound',
  };
  put(
    world,
    { id: `${at.collection ?? collectionId}/rules/${at.name}`, type: `${collections}/rules`, properties },
    time.moment(),
  );
}
