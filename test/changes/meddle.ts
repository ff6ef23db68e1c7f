import { find, touch } from '../../simulator/world/world.ts';
import type { ChangeBench } from './bench.ts';

/** Rules of the office's security group, as they are in the world. */
export function rulesOf({ workbench }: ChangeBench) {
  const { office, practice } = workbench;
  const group = find(practice.world, 'Microsoft.Network/networkSecurityGroups', office.networkSecurityGroup);
  if (!group) throw new Error('The office has no security group.');
  return group;
}

/** Somebody else writes the rule of the bench. */
export function meddle(bench: ChangeBench): void {
  const group = rulesOf(bench);
  const { securityRules } = group.properties;
  const [first] = securityRules;
  if (!first) throw new Error('The office has no rule.');
  const others = securityRules.filter(({ name }) => name !== 'rdp-bot');
  const properties = { ...first.properties, priority: 999, sourceAddressPrefix: '198.51.100.9' };
  group.properties.securityRules = [...others, { name: 'rdp-bot', properties }];
  touch(group, bench.workbench.moment());
}
