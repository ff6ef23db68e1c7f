import type { Resource } from '../world/resource.ts';
import { find, type Moment, put, remove, type World } from '../world/world.ts';
import { groupOf, type NetworkResource, subnetOf } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

const name = 'default-to-firewall';
/** In the hub, where a firewall was once planned. Nothing has this address. */
const deadAppliance = '10.0.3.4';

const madeFor = (network: NetworkResource, subnet: string): string => `rt-${network.name}-${subnet}`;

function routeTableOf(world: World, vm: string): Resource<'Microsoft.Network/routeTables'> | undefined {
  const id = subnetOf(world, vm)?.subnet.properties.routeTable?.id;
  return id === undefined ? undefined : find(world, 'Microsoft.Network/routeTables', id);
}

export const routeToNowhere: Scenario = {
  id: 'route-to-nowhere',
  title: { en: 'Default route to a dead appliance', ja: '既定ルートの先が停止したアプライアンス' },
  told: {
    en: 'Watanabe sent all traffic of the subnet to a firewall that is not there yet.',
    ja: '渡辺さんがサブネットの通信をすべて、まだ存在しないファイアウォールに向けました。',
  },
  fits: (world, vm) => subnetOf(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const table = routeTableOf(world, vm) ?? attachNew(world, vm, moment);
    if (!table) return;
    const properties = {
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance' as const,
      nextHopIpAddress: deadAppliance,
    };
    table.properties.routes = [
      ...table.properties.routes.filter((route) => route.name !== name),
      { name, properties },
    ];
    writtenBy(world, 'watanabe', table, moment);
  },
  isInForce: (world, vm) =>
    routeTableOf(world, vm)?.properties.routes.some((route) => route.name === name) ?? false,
  heal: (world, vm, moment) => {
    const table = routeTableOf(world, vm);
    const at = subnetOf(world, vm);
    if (!table || !at) return;
    table.properties.routes = table.properties.routes.filter((route) => route.name !== name);
    writtenBy(world, 'watanabe', table, moment);
    if (table.name !== madeFor(at.network, at.subnet.name)) return;
    delete at.subnet.properties.routeTable;
    writtenBy(world, 'watanabe', at.network, moment);
    remove(world, table.id);
  },
};

function attachNew(world: World, vm: string, moment: Moment) {
  const at = subnetOf(world, vm);
  if (!at) return undefined;
  const type = 'Microsoft.Network/routeTables' as const;
  const table = put(
    world,
    {
      id: `${groupOf(at.network.id)}/providers/${type}/${madeFor(at.network, at.subnet.name)}`,
      type,
      ...(at.network.location === undefined ? {} : { location: at.network.location }),
      properties: { resourceGuid: moment.newId(), routes: [], disableBgpRoutePropagation: false },
    },
    moment,
  );
  at.subnet.properties.routeTable = { id: table.id };
  writtenBy(world, 'watanabe', at.network, moment);
  return table;
}
