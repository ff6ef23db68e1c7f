import type { Resource } from '../world/resource.ts';
import { all, find, keyOf, sameId, type World } from '../world/world.ts';

const managers = 'Microsoft.Network/networkManagers';
const configurations = `${managers}/securityAdminConfigurations` as const;
const collections = `${configurations}/ruleCollections` as const;
const rules = `${collections}/rules` as const;

/** A security admin rule that holds in a virtual network, and by which way it came to hold there. */
export type EffectiveAdminRule = {
  readonly rule: Resource<typeof rules>;
  readonly collection: Resource<typeof collections>;
  readonly configuration: Resource<typeof configurations>;
  readonly manager: Resource<typeof managers>;
  /** The first of the collection's groups that the virtual network is in. */
  readonly group: Resource<`${typeof managers}/networkGroups`>;
};

/** The security admin rules that hold in a virtual network, the first to be judged first. Configurations that were not committed to its region have no effect. */
export function effectiveAdminRules(world: World, virtualNetworkId: string): EffectiveAdminRule[] {
  const network = find(world, 'Microsoft.Network/virtualNetworks', virtualNetworkId);
  if (!network) return [];
  return all(world, managers)
    .flatMap((manager) =>
      committed(world, manager, network.location ?? '').flatMap((configuration) =>
        applying(world, configuration, network.id).map((found) => ({ ...found, configuration, manager })),
      ),
    )
    .sort(byPriority);
}

/** One region may be committed the same configuration in several deployments; it holds once. */
function committed(
  world: World,
  manager: Resource<typeof managers>,
  location: string,
): Resource<typeof configurations>[] {
  const ids = manager.properties.deployments
    .filter((deployment) => sameRegion(deployment.location, location))
    .map((deployment) => keyOf(deployment.configurationId));
  return [...new Set(ids)].flatMap((id) => find(world, configurations, id) ?? []);
}

function applying(world: World, configuration: Resource<typeof configurations>, networkId: string) {
  return all(world, collections)
    .filter((collection) => isDirectlyBelow(collection, configuration))
    .flatMap((collection) => {
      const group = collection.properties.appliesToGroups
        .flatMap(({ networkGroupId }) => find(world, `${managers}/networkGroups`, networkGroupId) ?? [])
        .find(({ properties }) => properties.members.some((member) => sameId(member, networkId)));
      if (!group) return [];
      return all(world, rules)
        .filter((rule) => isDirectlyBelow(rule, collection))
        .map((rule) => ({ rule, collection, group }));
    });
}

const isDirectlyBelow = (child: Resource, parent: Resource): boolean =>
  keyOf(child.id).startsWith(`${keyOf(parent.id)}/`);

/** Regions are written `japaneast` or `Japan East`. */
const sameRegion = (a: string, b: string): boolean =>
  a.replaceAll(' ', '').toLowerCase() === b.replaceAll(' ', '').toLowerCase();

const byPriority = (a: EffectiveAdminRule, b: EffectiveAdminRule): number =>
  a.rule.properties.priority - b.rule.properties.priority || a.rule.id.localeCompare(b.rule.id);
