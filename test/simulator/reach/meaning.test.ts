import { expect, test } from '@jest/globals';
import { meaningAt } from '../../../simulator/reach/meaning.ts';
import { homeAt } from '../../../simulator/reach/networks.ts';
import { addGroup, addNetworkInterface, addVirtualNetwork } from '../../../simulator/world/build.ts';
import { subscription, testMoment, testWorld } from '../../support/practice.ts';

test('members of a group are in one virtual network: addresses elsewhere do not count', () => {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'app', location: 'japaneast' }, time.moment());
  const asg = `${place.group}/providers/Microsoft.Network/applicationSecurityGroups/web`;
  const subnets = ['one', 'two'].map((name, index) => {
    const subnet = { addressPrefix: `10.${index}.0.0/24` };
    const network = addVirtualNetwork(place, name, {
      prefixes: [`10.${index}.0.0/16`],
      subnets: { s: subnet },
    });
    return `${network.id}/subnets/s`;
  });
  subnets.forEach((subnet, index) => {
    const address = `10.${index}.0.4`;
    addNetworkInterface(place, `nic-${index}`, {
      subnet,
      address,
      applicationSecurityGroups: [asg.toUpperCase()],
    });
  });
  const home = homeAt(world, subnets[0] ?? '');
  expect(home && meaningAt(world, home).membersOf(asg)).toEqual(['10.0.0.4']);
});
