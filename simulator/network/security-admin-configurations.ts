import { managerPartReads, managerPartView } from './manager-parts.ts';

export const securityAdminConfigurations = managerPartReads(
  'Microsoft.Network/networkManagers/securityAdminConfigurations',
  'SecurityAdminConfigurations',
  (_world, configuration) =>
    managerPartView(configuration, {
      ...configuration.properties,
      applyOnNetworkIntentPolicyBasedServices: ['None'],
    }),
);
