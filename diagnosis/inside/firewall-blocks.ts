import type { FirewallRule, Profile } from '../../guest/facts/firewall.ts';
import { isIn } from './firewall-allows.ts';
import type { ProfileInUse } from './firewall-in-use.ts';
import { type ComesFrom, isAmong } from './remote-address.ts';

export type Blocked = {
  readonly rules: readonly FirewallRule[];
  readonly profiles: readonly Profile[];
  /** Whether they block this person in every profile in use; otherwise that depends on what is not known. */
  readonly isSure: boolean;
};

/** Which of these rules block the person: a rule that blocks wins over every rule that allows. */
export function firewallBlocks(
  rules: readonly FirewallRule[],
  inUse: readonly ProfileInUse[],
  from: ComesFrom,
): Blocked | undefined {
  const found = inUse.map((one) => ({ profile: one.profile, hits: hitsIn(one, rules, from) }));
  const blocked = found.filter(({ hits }) => hits.length > 0);
  if (blocked.length === 0) return undefined;
  return {
    rules: [...new Set(blocked.flatMap(({ hits }) => hits.map(({ rule }) => rule)))],
    profiles: blocked.map(({ profile }) => profile),
    isSure: found.every(({ hits }) => hits.some(({ answer }) => answer === 'yes')),
  };
}

const hitsIn = (
  { profile, filters, mergesLocalRules }: ProfileInUse,
  rules: readonly FirewallRule[],
  from: ComesFrom,
) =>
  rules
    .filter(({ action, active }) => filters && action === 'block' && active)
    .filter((rule) => (rule.store !== 'local' || mergesLocalRules) && isIn(rule, profile))
    .map((rule) => ({ rule, answer: isAmong(from, rule.remote) }))
    .filter(({ answer }) => answer !== 'no');
