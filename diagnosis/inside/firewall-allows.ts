import type { FirewallRule, Profile } from '../../guest/facts/firewall.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { ProfileInUse } from './firewall-in-use.ts';
import { type ComesFrom, isAmong } from './remote-address.ts';

/** Why nothing lets RDP in; `unsure` where it depends on what is not known. In the order in which they are told. */
const kinds = ['ignored', 'none', 'other-profile', 'for-others', 'unsure', 'allowed'] as const;

export type AllowAnswer = {
  /** `ignored`: policy lets no rule of the machine's own count, and has none itself. */
  readonly kind: (typeof kinds)[number];
  /** The rules that it is about. */
  readonly rules: readonly FirewallRule[];
  /** The profiles of which it is so. */
  readonly profiles: readonly Profile[];
  /** Whether it is so in every profile in use. */
  readonly isEverywhere: boolean;
};

type Rules = FactValue<'firewallRules'>;

/** Whether a rule lets the person in, in the profiles in use; where it differs, the worst of them. */
export function firewallAllows(
  rules: Rules,
  inUse: readonly ProfileInUse[],
  from: ComesFrom = {},
): AllowAnswer {
  const answers = inUse.map((profile) => ({ profile: profile.profile, ...allowsIn(profile, rules, from) }));
  const kind = kinds.find((one) => answers.some((answer) => answer.kind === one)) ?? 'allowed';
  const worst = answers.filter((answer) => answer.kind === kind);
  return {
    kind,
    rules: [...new Set(worst.flatMap((answer) => answer.rules))],
    profiles: worst.map(({ profile }) => profile),
    isEverywhere: worst.length === inUse.length,
  };
}

type InProfile = Pick<AllowAnswer, 'kind' | 'rules'>;

function allowsIn(
  { profile, filters, blocksByDefault, mergesLocalRules }: ProfileInUse,
  { activeAllow, examples }: Rules,
  from: ComesFrom,
): InProfile {
  if (!filters || !blocksByDefault) return { kind: 'allowed', rules: [] };
  const all = examples.filter(({ action, active }) => action === 'allow' && active);
  const counting = all.filter(({ store }) => store !== 'local' || mergesLocalRules);
  const here = counting.filter((rule) => isIn(rule, profile));
  const answers = here.map(({ remote }) => isAmong(from, remote));
  if (answers.includes('yes')) return { kind: 'allowed', rules: here };
  // The probe shows a few rules only: one that it did not show may allow.
  if (activeAllow > all.length || answers.includes('unsure')) return { kind: 'unsure', rules: here };
  if (here.length > 0) return { kind: 'for-others', rules: here };
  if (counting.length > 0) return { kind: 'other-profile', rules: counting };
  return mergesLocalRules ? { kind: 'none', rules: [] } : { kind: 'ignored', rules: all };
}

/** A rule that names no profile is of all. */
export const isIn = ({ profiles }: FirewallRule, profile: Profile): boolean =>
  profiles.length === 0 || profiles.includes(profile);
