import type { Profile, ProfileSettings } from '../../guest/facts/firewall.ts';
import type { FactValue } from '../../guest/facts/index.ts';

/** A profile in which the firewall filters now. */
export type ProfileInUse = {
  readonly profile: Profile;
  readonly blocksByDefault: boolean;
  /** No exceptions: every rule that allows is ignored. */
  readonly shielded: boolean;
  readonly isShieldOfPolicy: boolean;
  /** Whether the machine's own rules count besides policy's. */
  readonly mergesLocalRules: boolean;
};

/** What Windows does where neither policy nor the machine says anything. */
const defaults = { enabled: true, blocksByDefault: true, shielded: false } as const;

/** The profiles that are in use now and in which the firewall is on. Policy wins over the machine's own settings. */
export function firewallInUse(
  settings: FactValue<'firewallProfiles'> | undefined,
  now: FactValue<'firewallNow'> | undefined,
): readonly ProfileInUse[] {
  // A network that Windows does not know, and no network at all, are public.
  const inUse = now && now.profiles.length > 0 ? now.profiles : (['public'] as const);
  return inUse.flatMap((profile) => {
    const { local = {}, policy = {} } = settings?.[profile] ?? {};
    const of = (key: keyof typeof defaults): boolean => policy[key] ?? local[key] ?? defaults[key];
    return of('enabled')
      ? {
          profile,
          blocksByDefault: of('blocksByDefault'),
          shielded: of('shielded'),
          isShieldOfPolicy: policy.shielded === true,
          mergesLocalRules: mergesLocalRules(policy),
        }
      : [];
  });
}

/** Only policy can take the machine's own rules away. */
const mergesLocalRules = (policy: ProfileSettings): boolean => policy.mergesLocalRules ?? true;
