import type { Profile } from '../../guest/facts/firewall.ts';
import type { FactValue } from '../../guest/facts/index.ts';

/** A profile that is in use now, as policy and then the machine itself set it. */
export type ProfileInUse = {
  readonly profile: Profile;
  /** Whether the firewall is on; where it is off, nothing of the rest counts. */
  readonly filters: boolean;
  /** What no rule names is dropped. */
  readonly blocksByDefault: boolean;
  /** No exceptions: every rule that allows is ignored. */
  readonly shielded: boolean;
  readonly isShieldOfPolicy: boolean;
  /** Whether the machine's own rules count besides policy's. */
  readonly mergesLocalRules: boolean;
};

/** What Windows does where neither policy nor the machine says anything. */
const defaults = { enabled: true, blocksByDefault: true, shielded: false } as const;

/** The profiles that are in use now. Policy wins over the machine's own settings. */
export function firewallInUse(
  settings: FactValue<'firewallProfiles'> | undefined,
  now: FactValue<'firewallNow'> | undefined,
): readonly ProfileInUse[] {
  // A network that Windows does not know, and no network at all, are public.
  const inUse = now && now.profiles.length > 0 ? now.profiles : (['public'] as const);
  return inUse.map((profile) => {
    const { local = {}, policy = {} } = settings?.[profile] ?? {};
    const of = (key: keyof typeof defaults): boolean => policy[key] ?? local[key] ?? defaults[key];
    return {
      profile,
      filters: of('enabled'),
      blocksByDefault: of('blocksByDefault'),
      shielded: of('shielded'),
      isShieldOfPolicy: policy.shielded === true,
      // Only policy can take the machine's own rules away.
      mergesLocalRules: policy.mergesLocalRules ?? true,
    };
  });
}

/** Whether the firewall is on in any of them. */
export const filtersAtAll = (inUse: readonly ProfileInUse[]): boolean => inUse.some(({ filters }) => filters);
