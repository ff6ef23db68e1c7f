import { all, sameId, type World } from '../world/world.ts';
import { type Home, isInNetwork } from './networks.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Meaning } from './traffic-rule.ts';

/** What service tags and application security groups mean to the network interfaces of a subnet. A group's members are all in one virtual network. */
export const meaningAt = (world: World, home: Home): Meaning => ({
  surroundings: surroundingsOf(world, home),
  membersOf: (groupId) =>
    all(world, 'Microsoft.Network/networkInterfaces')
      .filter((networkInterface) => isInNetwork(world, networkInterface, home.network))
      .flatMap(({ properties }) => properties.ipConfigurations)
      .filter(({ properties }) =>
        (properties.applicationSecurityGroups ?? []).some(({ id }) => sameId(id, groupId)),
      )
      .map(({ properties }) => properties.privateIPAddress),
});
