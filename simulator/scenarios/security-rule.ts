import { type NewRule, ruleOf } from '../world/build.ts';
import type { NetworkSecurityGroup } from '../world/network.ts';

/** Puts a rule before every other one of its direction, where there is room. */
export function putRuleFirst(nsg: NetworkSecurityGroup, name: string, rule: Omit<NewRule, 'priority'>): void {
  removeRule(nsg, name);
  const complete = ruleOf({ ...rule, priority: 0 });
  const taken = nsg.securityRules
    .filter(({ properties }) => properties.direction === complete.direction)
    .map(({ properties }) => properties.priority);
  const wanted = Math.max(100, Math.min(4096, ...taken) - 10);
  let priority = wanted;
  while (taken.includes(priority)) priority += 1;
  nsg.securityRules.push({ name, properties: { ...complete, priority } });
}

export function removeRule(nsg: NetworkSecurityGroup, name: string): void {
  nsg.securityRules = nsg.securityRules.filter((rule) => !isNamed(rule, name));
}

export const hasRule = (nsg: NetworkSecurityGroup | undefined, name: string): boolean =>
  nsg?.securityRules.some((rule) => isNamed(rule, name)) ?? false;

const isNamed = (rule: { name: string }, name: string): boolean =>
  rule.name.toLowerCase() === name.toLowerCase();
