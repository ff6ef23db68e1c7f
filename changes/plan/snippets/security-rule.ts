import type { ResourceId } from '../../../base/resource-id.ts';
import type { StepOf } from '../../../remedies/step.ts';
import { bicepFields, bicepText, type Fields } from './bicep-value.ts';
import { below, type Declared, inGroup, remark } from './declared.ts';
import { type Arguments, hclArguments } from './hcl-value.ts';

type Rule = NonNullable<StepOf<'security-rule'>['set']>;

const api = '2024-05-01';

/** A rule of a network security group; `number` makes the symbolic names. */
export function declareRule(id: ResourceId, set: Rule | null, number: number): Declared {
  const [group = ''] = id.names;
  const place = `network security group ${group}, ${inGroup(id)}`;
  if (!set) return remark(`Without the rule ${id.name} (${place})`);
  return below(`In the ${place}`, {
    bicep: [
      `resource securityGroup${number} 'Microsoft.Network/networkSecurityGroups@${api}' existing = {`,
      `  name: ${bicepText(group)}`,
      '}',
      '',
      `resource securityRule${number} 'Microsoft.Network/networkSecurityGroups/securityRules@${api}' = {`,
      `  parent: securityGroup${number}`,
      `  name: ${bicepText(id.name)}`,
      '  properties: {',
      bicepFields(propertiesOf(set), '    '),
      '  }',
      '}',
    ].join('\n'),
    terraform: [
      `resource "azurerm_network_security_rule" "rule_${number}" {`,
      hclArguments(
        {
          name: id.name,
          resource_group_name: id.group,
          network_security_group_name: group,
          ...argumentsOf(set),
        },
        '  ',
      ),
      '}',
    ].join('\n'),
  });
}

const propertiesOf = (rule: Rule): Fields => ({
  description: rule.description,
  priority: rule.priority,
  direction: rule.direction,
  access: rule.access,
  protocol: rule.protocol,
  ...oneOrMore(rule.sourcePort ?? '*', 'sourcePortRange', 'sourcePortRanges'),
  ...placeFields(rule.source, 'source'),
  ...oneOrMore(rule.destinationPort, 'destinationPortRange', 'destinationPortRanges'),
  ...placeFields(rule.destination, 'destination'),
});

const placeFields = (place: Rule['source'], end: 'source' | 'destination'): Fields =>
  isGroups(place)
    ? { [`${end}ApplicationSecurityGroups`]: place.groups.map((id) => ({ id })) }
    : oneOrMore(place, `${end}AddressPrefix`, `${end}AddressPrefixes`);

const argumentsOf = (rule: Rule): Arguments => ({
  description: rule.description,
  priority: rule.priority,
  direction: rule.direction,
  access: rule.access,
  protocol: rule.protocol,
  ...oneOrMore(rule.sourcePort ?? '*', 'source_port_range', 'source_port_ranges'),
  ...placeArguments(rule.source, 'source'),
  ...oneOrMore(rule.destinationPort, 'destination_port_range', 'destination_port_ranges'),
  ...placeArguments(rule.destination, 'destination'),
});

const placeArguments = (place: Rule['source'], end: 'source' | 'destination'): Arguments =>
  isGroups(place)
    ? { [`${end}_application_security_group_ids`]: place.groups }
    : oneOrMore(place, `${end}_address_prefix`, `${end}_address_prefixes`);

const isGroups = (place: Rule['source']): place is { readonly groups: readonly string[] } =>
  typeof place === 'object' && 'groups' in place;

/** Both languages have a field for one and another for several. */
const oneOrMore = (value: string | readonly string[], one: string, more: string) =>
  typeof value === 'string' ? { [one]: value } : { [more]: value };
