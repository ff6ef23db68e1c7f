import { managerPartReads, managerPartView } from './manager-parts.ts';

export const adminRuleCollections = managerPartReads(
  'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections',
  'AdminRuleCollections',
  (_world, collection) => managerPartView(collection, collection.properties),
);
