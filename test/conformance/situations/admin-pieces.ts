import type { Place } from '../../../simulator/world/build.ts';
import type { AdminRule } from '../../../simulator/world/network.ts';
import type { ResourceType } from '../../../simulator/world/resource.ts';
import { type NewResource, put } from '../../../simulator/world/world.ts';
import { networkId } from './pieces.ts';

export type NewAdminRule = Partial<Omit<AdminRule, 'sources' | 'destinations'>> &
  Pick<AdminRule, 'access' | 'priority'> & { readonly from?: string; readonly to?: string };

/** Rules that a network manager has committed to regions, each list for the virtual networks of one group. */
export function adminRules(
  place: Place,
  lists: readonly {
    readonly networks: readonly string[];
    readonly rules: Readonly<Record<string, NewAdminRule>>;
  }[],
  regions: readonly string[] = [place.location],
): void {
  const manager = networkId(place, 'networkManagers', 'manager');
  const configuration = `${manager}/securityAdminConfigurations/floor`;
  const add = <Type extends ResourceType>(resource: NewResource<Type>) =>
    put(place.world, resource, place.moment);
  const deployments = regions.map((location) => ({ location, configurationId: configuration }));
  add({
    id: manager,
    type: 'Microsoft.Network/networkManagers',
    location: place.location,
    properties: { deployments },
  });
  add({
    id: configuration,
    type: 'Microsoft.Network/networkManagers/securityAdminConfigurations',
    properties: {},
  });
  lists.forEach(({ networks, rules }, index) => {
    const group = `${manager}/networkGroups/group-${index}`;
    const collection = `${configuration}/ruleCollections/collection-${index}`;
    const members = networks.map((name) => networkId(place, 'virtualNetworks', name));
    add({ id: group, type: 'Microsoft.Network/networkManagers/networkGroups', properties: { members } });
    add({
      id: collection,
      type: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections',
      properties: { appliesToGroups: [{ networkGroupId: group }] },
    });
    for (const [name, rule] of Object.entries(rules)) {
      add({
        id: `${collection}/rules/${name}`,
        type: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules',
        properties: spelled(rule),
      });
    }
  });
}

const spelled = ({ from = '*', to = '*', ...rule }: NewAdminRule): AdminRule => ({
  protocol: 'Tcp',
  direction: 'Inbound',
  sources: [addressOf(from)],
  destinations: [addressOf(to)],
  sourcePortRanges: ['0-65535'],
  destinationPortRanges: ['0-65535'],
  ...rule,
});

const addressOf = (addressPrefix: string) => ({
  addressPrefix,
  addressPrefixType: /^[a-z]/i.test(addressPrefix) ? ('ServiceTag' as const) : ('IPPrefix' as const),
});
