import { badRequest } from '../wire/refusal.ts';
import type { Child, SecurityRule } from '../world/network.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits */
const mostRules = 1000;

/** What Azure checks of the rules of a group together. */
export function refuseRuleSet(groupId: string, rules: readonly Child<SecurityRule>[]): void {
  if (rules.length > mostRules) {
    throw badRequest(
      'SecurityRuleCountLimitReached',
      `A security group cannot have more than ${mostRules} security rules.`,
    );
  }
  const names = new Set<string>();
  const places = new Map<string, string>();
  for (const { name, properties } of rules) {
    if (names.has(name.toLowerCase())) {
      throw badRequest(
        'DuplicateResourceName',
        `Resource ${groupId} has two child resources with the same name (${name}).`,
      );
    }
    names.add(name.toLowerCase());
    const place = `${properties.direction} ${properties.priority}`;
    const other = places.get(place);
    if (other !== undefined) {
      throw badRequest(
        'SecurityRuleConflict',
        `Security rule ${name} conflicts with rule ${other}. Rules cannot have the same Priority and Direction.`,
      );
    }
    places.set(place, name);
  }
}
