import { meaningAt } from '../reach/meaning.ts';
import { decidingRule } from '../reach/security-rules.ts';
import type { World } from '../world/world.ts';
import { primaryConfiguration, remotePort, type SecurityGroupResource, subnetOf } from './machine-parts.ts';
import { hasRule } from './security-rule.ts';

/** Where everybody of the practice world sits, as the machines see it. */
const office = '203.0.113.7';

/** Whether the rule is there, and nothing before it lets the office in: an opening for it mends what the rule did. */
export function deniesOffice(
  world: World,
  vm: string,
  group: SecurityGroupResource | undefined,
  rule: string,
): boolean {
  const [home, configuration] = [subnetOf(world, vm), primaryConfiguration(world, vm)];
  if (!group || !home || !configuration || !hasRule(group.properties, rule)) return false;
  const decides = decidingRule(
    group.properties,
    'Inbound',
    {
      protocol: 'Tcp',
      source: office,
      destination: configuration.properties.privateIPAddress,
      destinationPort: remotePort(world, vm),
    },
    meaningAt(world, home),
  );
  return decides?.rule.properties.access === 'Deny';
}
