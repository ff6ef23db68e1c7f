import { managerPartReads, managerPartView } from './manager-parts.ts';

export const networkGroups = managerPartReads(
  'Microsoft.Network/networkManagers/networkGroups',
  'NetworkGroups',
  (_world, group) => {
    const { description } = group.properties;
    return managerPartView(group, {
      ...(description === undefined ? {} : { description }),
      memberType: 'VirtualNetwork',
    });
  },
);
