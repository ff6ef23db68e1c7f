import { all, below, type Moment, put, remove, type World } from '../world/world.ts';
import { remotePort, subnetOf, subscriptionOf } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { actedBy, writtenBy } from './written-by.ts';

const managerType = 'Microsoft.Network/networkManagers' as const;
const configurationType = `${managerType}/securityAdminConfigurations` as const;

const managerFor = (world: World, vm: string) =>
  all(world, managerType).find(({ id }) => subscriptionOf(id) === subscriptionOf(vm));

const configurationFor = (world: World, vm: string): string | undefined => {
  const network = subnetOf(world, vm)?.network;
  const manager = managerFor(world, vm);
  return network && manager && `${manager.id}/securityAdminConfigurations/block-remote-${network.name}`;
};

export const adminRuleDenies: Scenario = {
  id: 'admin-rule-denies',
  title: { en: 'Security admin rule denies the port', ja: 'セキュリティ管理規則がポートを拒否' },
  told: {
    en: 'Watanabe of the network team deployed a security admin rule that blocks remote access to the whole network.',
    ja: 'ネットワーク担当の渡辺さんが、仮想ネットワーク全体へのリモート接続を拒否するセキュリティ管理規則をデプロイしました。',
  },
  fits: (world, vm) => configurationFor(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const network = subnetOf(world, vm)?.network;
    const manager = managerFor(world, vm);
    const configurationId = configurationFor(world, vm);
    if (!network || !manager || !configurationId) return;
    const group = put(
      world,
      {
        id: `${manager.id}/networkGroups/block-remote-${network.name}`,
        type: `${managerType}/networkGroups`,
        properties: { members: [network.id] },
      },
      moment,
    );
    putDenyRule(world, { configurationId, groupId: group.id, port: remotePort(world, vm) }, moment);
    const location = network.location ?? '';
    if (
      !manager.properties.deployments.some((deployment) => deployment.configurationId === configurationId)
    ) {
      manager.properties.deployments.push({ location, configurationId });
    }
    writtenBy(world, 'watanabe', manager, moment);
    actedBy(world, 'watanabe', { action: `${managerType}/commit/action`, resourceId: manager.id }, moment);
  },
  isInForce: (world, vm) =>
    managerFor(world, vm)?.properties.deployments.some(
      ({ configurationId }) =>
        configurationId === configurationFor(world, vm) &&
        below(world, configurationId).some(({ type }) => type.endsWith('/rules')),
    ) ?? false,
  heal: (world, vm, moment) => {
    const manager = managerFor(world, vm);
    const configurationId = configurationFor(world, vm);
    if (!manager || !configurationId) return;
    manager.properties.deployments = manager.properties.deployments.filter(
      (deployment) => deployment.configurationId !== configurationId,
    );
    remove(world, configurationId);
    remove(world, configurationId.replace('/securityAdminConfigurations/', '/networkGroups/'));
    writtenBy(world, 'watanabe', manager, moment);
    actedBy(world, 'watanabe', { action: `${managerType}/commit/action`, resourceId: manager.id }, moment);
  },
};

function putDenyRule(
  world: World,
  at: { configurationId: string; groupId: string; port: number },
  moment: Moment,
): void {
  put(world, { id: at.configurationId, type: configurationType, properties: {} }, moment);
  const collection = put(
    world,
    {
      id: `${at.configurationId}/ruleCollections/inbound`,
      type: `${configurationType}/ruleCollections`,
      properties: { appliesToGroups: [{ networkGroupId: at.groupId }] },
    },
    moment,
  );
  const anywhere = [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' as const }];
  put(
    world,
    {
      id: `${collection.id}/rules/deny-remote-access`,
      type: `${configurationType}/ruleCollections/rules`,
      properties: {
        description: 'High risk ports are closed everywhere.',
        protocol: 'Tcp',
        sources: anywhere,
        destinations: anywhere,
        sourcePortRanges: ['0-65535'],
        destinationPortRanges: [String(at.port)],
        access: 'Deny',
        priority: 10,
        direction: 'Inbound',
      },
    },
    moment,
  );
}
