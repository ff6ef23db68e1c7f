import * as z from 'zod';
import { count, defineFact, splitList, text } from './fact.ts';

export const profiles = ['domain', 'private', 'public'] as const;

export type Profile = (typeof profiles)[number];

/** Of one profile, from one place; what is not set there is left out. */
export type ProfileSettings = {
  readonly enabled?: boolean;
  readonly blocksByDefault?: boolean;
  /** No exceptions: every inbound rule is ignored. */
  readonly shielded?: boolean;
  /** Whether the machine's own rules count besides policy's. */
  readonly mergesLocalRules?: boolean;
};

const letters: Readonly<Record<string, Profile>> = { D: 'domain', P: 'private', U: 'public' };

const settingsOf = (four: string): ProfileSettings => {
  const at = (index: number) => (four[index] === '-' ? undefined : four[index] === '1');
  const [enabled, blocksByDefault, shielded, mergesLocalRules] = [at(0), at(1), at(2), at(3)];
  return {
    ...(enabled === undefined ? {} : { enabled }),
    ...(blocksByDefault === undefined ? {} : { blocksByDefault }),
    ...(shielded === undefined ? {} : { shielded }),
    ...(mergesLocalRules === undefined ? {} : { mergesLocalRules }),
  };
};

/** `D:<local>:<policy>,P:…,U:…`. */
export const firewallProfiles = defineFact({
  key: 'fwp',
  group: 'fw',
  schema: z
    .string()
    .regex(/^[DPU]:[-01]{4}:[-01]{4}(,[DPU]:[-01]{4}:[-01]{4}){2}$/)
    .transform((all) => {
      const entries = all.split(',').map((entry) => {
        const [letter = '', local = '', policy = ''] = entry.split(':');
        return [letters[letter], { local: settingsOf(local), policy: settingsOf(policy) }] as const;
      });
      return Object.fromEntries(entries) as Readonly<
        Record<Profile, { readonly local: ProfileSettings; readonly policy: ProfileSettings }>
      >;
    }),
});

export type FirewallRule = {
  readonly store: 'local' | 'policy' | 'mdm';
  readonly action: 'allow' | 'block';
  readonly active: boolean;
  readonly profiles: readonly Profile[];
  readonly name: string;
  /** `*`, or addresses and prefixes, or words such as `LocalSubnet`. */
  readonly remote: readonly string[];
};

const stores = ['local', 'policy', 'mdm'] as const;

/** Such as `0A1 7 RemoteDesktop-UserMode-In-TCP *`: store, action, active, profiles, name, remote addresses. */
const ruleOf = (said: string): FirewallRule | undefined => {
  const found = /^([012])([AB])([01]) ([0-7]) (.{1,80}) (\S{1,200})$/.exec(said);
  if (!found) return undefined;
  const [, store, action, active, bits, name = '', remote = ''] = found;
  return {
    store: stores[Number(store)] ?? 'local',
    action: action === 'A' ? 'allow' : 'block',
    active: active === '1',
    profiles: profiles.filter((_, bit) => (Number(bits) & (1 << bit)) !== 0),
    name,
    remote: remote === '*' ? ['*'] : splitList(remote),
  };
};

/** Inbound TCP rules about the RDP port: how many of each, and the ones that matter most. */
export const firewallRules = defineFact({
  key: 'fwr',
  group: 'fw',
  schema: z
    .object({ a: count, b: count, o: count, r: z.array(text).max(12).optional() })
    .transform(({ a, b, o, r = [] }) => ({
      activeAllow: a,
      activeBlock: b,
      inactive: o,
      examples: r.flatMap((rule) => ruleOf(rule) ?? []),
    })),
});

/** Which profiles are in use now, and whether the group Remote Desktop is on for them. */
export const firewallNow = defineFact({
  key: 'fwc',
  group: 'fw',
  schema: z
    .string()
    .regex(/^[0-7]\/\d{1,2}\/[01?]$/)
    .transform((all) => {
      const [types = '0', modify = '0', group = '?'] = all.split('/');
      return {
        profiles: profiles.filter((_, bit) => (Number(types) & (1 << bit)) !== 0),
        /** 0: the machine's own rules count. 1: policy overrides them. 2: inbound is closed whatever they say. */
        modifyState: Number(modify),
        groupEnabled: group === '?' ? undefined : group === '1',
      };
    }),
});

/** Firewall products of others that Windows knows. Absent: none. */
export const firewallProducts = defineFact({ key: 'fw3', group: 'fw', schema: text });
