import { isIP } from 'node:net';
import { badRequest } from '../wire/refusal.ts';
import type { SecurityRule } from '../world/network.ts';
import { isPrefix } from './prefix.ts';
import { isServiceTag } from './service-tags.ts';

/** What Azure checks of a rule by itself, in its own words. */
export function refuseBadRule(id: string, rule: SecurityRule): void {
  if (rule.priority < 100 || rule.priority > 4096) {
    throw badRequest(
      'SecurityRuleInvalidPriority',
      `Security rule has invalid Priority. Value provided: ${rule.priority} Allowed range 100-4096.`,
    );
  }
  for (const side of sides(rule)) {
    refuseUnclear(id, side);
    refuseBadPorts(id, side);
    refuseBadAddresses(id, side);
  }
}

type Side = ReturnType<typeof sides>[number];

const sides = (rule: SecurityRule) => [
  {
    name: 'Source',
    port: rule.sourcePortRange,
    ports: rule.sourcePortRanges ?? [],
    prefix: rule.sourceAddressPrefix,
    prefixes: rule.sourceAddressPrefixes ?? [],
    groups: rule.sourceApplicationSecurityGroups ?? [],
  },
  {
    name: 'Destination',
    port: rule.destinationPortRange,
    ports: rule.destinationPortRanges ?? [],
    prefix: rule.destinationAddressPrefix,
    prefixes: rule.destinationAddressPrefixes ?? [],
    groups: rule.destinationApplicationSecurityGroups ?? [],
  },
];

/** Each side says its ports in one way and its addresses in one way. */
function refuseUnclear(id: string, { name, port, ports, prefix, prefixes, groups }: Side): void {
  const addresses = [prefix !== undefined, prefixes.length > 0, groups.length > 0].filter(Boolean).length;
  const portWays = [port !== undefined, ports.length > 0].filter(Boolean).length;
  if (addresses === 0) {
    throw missing(id, `${name}AddressPrefixes, ${name}AddressPrefix, or ${name}ApplicationSecurityGroups`);
  }
  if (portWays === 0) throw missing(id, `${name}PortRanges or ${name}PortRange`);
  if (addresses > 1) {
    throw conflicting(
      id,
      `${name}AddressPrefixes, ${name}AddressPrefix, and ${name}ApplicationSecurityGroups`,
    );
  }
  if (portWays > 1) throw conflicting(id, `${name}PortRanges and ${name}PortRange`);
}

const missing = (id: string, ways: string) =>
  badRequest(
    'SecurityRuleParametersMissing',
    `Required security rule parameters are missing for security rule with Id: ${id}. Security rule must specify ${ways}.`,
  );

const conflicting = (id: string, ways: string) =>
  badRequest(
    'SecurityRuleParametersConflict',
    `Security rule parameters conflict for security rule with Id: ${id}. Security rule must specify only one of ${ways}.`,
  );

function refuseBadPorts(id: string, { name, port, ports }: Side): void {
  if (ports.includes('*')) {
    throw badRequest(
      'SecurityRuleParameterContainsInvalidPortRanges',
      `Security rule parameter ${name}PortRanges for rule with Id ${id} cannot specify a '*'.`,
    );
  }
  const bad = [...(port === undefined || port === '*' ? [] : [port]), ...ports].find(
    (one) => !isPortRange(one),
  );
  if (bad === undefined) return;
  throw badRequest(
    'SecurityRuleInvalidPortRange',
    `Security rule has invalid Port range. Value provided: ${bad}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.`,
  );
}

function isPortRange(text: string): boolean {
  const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim());
  if (!found) return false;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  return first <= last && last <= 65_535;
}

function refuseBadAddresses(id: string, { name, prefix, prefixes }: Side): void {
  const tag = prefixes.find((one) => one === '*' || isServiceTag(one));
  if (tag !== undefined) {
    throw badRequest(
      'SecurityRuleParameterContainsUnsupportedValue',
      `Security rule parameter ${name}AddressPrefix for rule with Id ${id} cannot specify existing VIRTUALNETWORK, INTERNET, AZURELOADBALANCER, '*' or system tags. Unsupported value used: ${tag}.`,
    );
  }
  const single = prefix === undefined || prefix === '*' || isServiceTag(prefix) ? [] : [prefix];
  const bad = [...single, ...prefixes].find((one) => !isAddresses(one));
  if (bad === undefined) return;
  throw badRequest(
    'SecurityRuleInvalidAddressPrefix',
    `Security rule ${id} has invalid Address prefix. Value provided: ${bad}`,
  );
}

/** Azure also reads a whole number as an IPv4 address. */
const isAddresses = (text: string): boolean =>
  isIP(text) !== 0 || isPrefix(text) || (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32);
