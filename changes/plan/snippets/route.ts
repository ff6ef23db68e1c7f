import type { ResourceId } from '../../../base/resource-id.ts';
import type { StepOf } from '../../../remedies/step.ts';
import { bicepFields, bicepText } from './bicep-value.ts';
import { below, type Declared, inGroup, remark } from './declared.ts';
import { hclArguments } from './hcl-value.ts';

type Route = NonNullable<StepOf<'route'>['set']>;

const api = '2024-05-01';

/** A route of a route table; `number` makes the symbolic names. */
export function declareRoute(id: ResourceId, set: Route | null, number: number): Declared {
  const [table = ''] = id.names;
  const place = `route table ${table}, ${inGroup(id)}`;
  if (!set) return remark(`Without the route ${id.name} (${place})`);
  const { addressPrefix, nextHopType, nextHopIpAddress } = set;
  return below(`In the ${place}`, {
    bicep: [
      `resource routeTable${number} 'Microsoft.Network/routeTables@${api}' existing = {`,
      `  name: ${bicepText(table)}`,
      '}',
      '',
      `resource route${number} 'Microsoft.Network/routeTables/routes@${api}' = {`,
      `  parent: routeTable${number}`,
      `  name: ${bicepText(id.name)}`,
      '  properties: {',
      bicepFields({ addressPrefix, nextHopType, nextHopIpAddress }, '    '),
      '  }',
      '}',
    ].join('\n'),
    terraform: [
      `resource "azurerm_route" "route_${number}" {`,
      hclArguments(
        {
          name: id.name,
          resource_group_name: id.group,
          route_table_name: table,
          address_prefix: addressPrefix,
          next_hop_type: nextHopType,
          next_hop_in_ip_address: nextHopIpAddress,
        },
        '  ',
      ),
      '}',
    ].join('\n'),
  });
}
