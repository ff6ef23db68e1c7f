import { isWithin, parsePrefixes } from '../../reach/address.ts';
import { keys } from '../product/keys.ts';
import { products } from '../product/products.ts';
import { numberAt, type Registry } from '../windows/registry.ts';
import { isInDomainNetwork } from './domain.ts';
import type { Inside } from './inside.ts';
import { serviceRuns, settleServices } from './services.ts';

export type Profile = keyof typeof keys.profiles;

/** As Windows counts them. */
export const profileBits: Readonly<Record<Profile, number>> = { domain: 1, private: 2, public: 4 };

const profileNames: Readonly<Record<Profile, string>> = {
  domain: 'Domain',
  private: 'Private',
  public: 'Public',
};

export const profileNow = (inside: Inside): Profile => (isInDomainNetwork(inside) ? 'domain' : 'public');

/** A packet as the firewall sees it: the other end, and the port that it is sent to. */
export type Knock = {
  readonly direction: 'In' | 'Out';
  readonly protocol: 'Tcp' | 'Udp';
  readonly port: number;
  readonly remote: string;
  /** Who listens on the port, such as `svchost.exe`. */
  readonly program?: string;
};

/** Whether Windows' own firewall, and those of others, let it pass. */
export function firewallAllows(inside: Inside, knock: Knock): boolean {
  const services = settleServices(inside);
  if (isDropped(inside, knock)) return false;
  // https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/guest-os-firewall-blocking-inbound-traffic
  if (!serviceRuns(services, 'BFE') || !serviceRuns(services, 'MpsSvc')) return knock.direction === 'Out';
  const profile = profileNow(inside);
  if (profileSetting(inside, profile, 'EnableFirewall') === 0) return true;
  const isInbound = knock.direction === 'In';
  if (isInbound && profileSetting(inside, profile, 'DoNotAllowExceptions') === 1) return false;
  const about = activeRules(inside, profile).filter((rule) => matches(rule, knock));
  if (about.some(({ Action }) => Action === 'Block')) return false;
  if (about.some(({ Action }) => Action === 'Allow')) return true;
  return isInbound ? profileSetting(inside, profile, 'DefaultInboundAction') === 0 : true;
}

const isDropped = ({ windows }: Inside, { direction, port }: Knock): boolean =>
  direction === 'In' &&
  windows.filters.some(({ service, drops }) => !windows.stopped.includes(service) && drops.includes(port));

/** What policy sets wins. */
const profileSetting = ({ registry }: Inside, profile: Profile, name: string): number | undefined =>
  numberAt(registry, keys.policyProfiles[profile], name) ?? numberAt(registry, keys.profiles[profile], name);

/** Fields of a rule; a field that stands several times has its values with commas in between. */
type Rule = Readonly<Record<string, string>>;

function activeRules({ registry }: Inside, profile: Profile): readonly Rule[] {
  const merges = numberAt(registry, keys.policyProfiles[profile], 'AllowLocalPolicyMerge') !== 0;
  const local = merges ? rulesAt(registry, keys.firewallRules) : [];
  return [...local, ...rulesAt(registry, keys.policyFirewallRules)].filter(
    ({ Active, Profile }) =>
      Active === 'TRUE' && (Profile === undefined || Profile.split(',').includes(profileNames[profile])),
  );
}

const rulesAt = (registry: Registry, path: string): readonly Rule[] =>
  Object.values(registry[path] ?? {}).flatMap((value) =>
    value.kind === 'String' ? [ruleOf(value.data)] : [],
  );

function ruleOf(said: string): Rule {
  const rule: Record<string, string> = {};
  for (const part of said.split('|')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    rule[name] = rule[name] === undefined ? value : `${rule[name]},${value}`;
  }
  return rule;
}

const protocolNumbers = { Tcp: '6', Udp: '17' } as const;

function matches(rule: Rule, { direction, protocol, port, remote, program }: Knock): boolean {
  if (rule['Dir'] !== direction) return false;
  if (rule['Protocol'] !== undefined && rule['Protocol'] !== protocolNumbers[protocol]) return false;
  const ports = direction === 'In' ? rule['LPort'] : rule['RPort'];
  if (ports !== undefined && !ports.split(',').some((range) => isInRange(port, range))) return false;
  if (!isAbout(rule['App'], program)) return false;
  return rule['RA4'] === undefined || rule['RA4'].split(',').some((range) => isRemote(remote, range));
}

/** A rule for one program is about no other; services share theirs. */
const isAbout = (app: string | undefined, program: string | undefined): boolean =>
  app === undefined || /(^System$|\\svchost\.exe$)/i.test(app) || app.endsWith(`\\${program ?? ''}`);

function isInRange(port: number, range: string): boolean {
  const [from, to = from] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && from <= port && port <= to;
}

/** `10.1.0.0/255.255.0.0`, or one address. */
function isRemote(remote: string, range: string): boolean {
  const [address = '', mask] = range.split('/');
  const bits = mask?.includes('.') ? bitsOf(mask) : (mask ?? '32');
  return isWithin(remote, parsePrefixes([`${address}/${bits}`]));
}

const bitsOf = (mask: string): number =>
  mask.split('.').reduce((sum, part) => sum + Number(part).toString(2).replaceAll('0', '').length, 0);

/** Whether the group Remote Desktop is on in the profile that is in use. */
export const remoteDesktopGroupIsOn = (inside: Inside): boolean =>
  activeRules(inside, profileNow(inside)).some(
    ({ EmbedCtxt, Action, LPort }) =>
      EmbedCtxt === '@FirewallAPI.dll,-28752' && Action === 'Allow' && LPort !== undefined,
  );

/** Whether policy leaves the machine's own rules alone. */
export const localRulesCount = (inside: Inside): boolean =>
  numberAt(inside.registry, keys.policyProfiles[profileNow(inside)], 'AllowLocalPolicyMerge') !== 0;

/** 0: the machine's own rules count; 1: policy overrides them; 2: inbound is closed whatever they say. */
export function modifyState(inside: Inside): 0 | 1 | 2 {
  const profile = profileNow(inside);
  if (profileSetting(inside, profile, 'DoNotAllowExceptions') === 1) return 2;
  return localRulesCount(inside) ? 0 : 1;
}

/** Products of others that Windows knows as firewalls; servers keep no such list. */
export const firewallProductsOf = ({ windows }: Inside): readonly string[] =>
  products[windows.product].installation === 'Client' ? windows.filters.map(({ product }) => product) : [];
