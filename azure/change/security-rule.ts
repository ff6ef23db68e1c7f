import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { type SecurityRule, securityRule } from '../read/network-security-group.ts';
import { onlyIf, type Unchanged } from './only-if.ts';

/** One prefix or port range or several. */
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1).readonly()]);

/** Addresses and service tags, or application security groups by their ids. */
const place = z.union([
  oneOrMore,
  z.strictObject({ groups: z.array(z.string()).min(1).readonly() }).readonly(),
]);

/** All that a rule can say, so that one that was there before can be put back. */
export const newSecurityRule = z.strictObject({
  description: z.exactOptional(z.string()),
  priority: z.int(),
  access: z.enum(['Allow', 'Deny']),
  direction: z.enum(['Inbound', 'Outbound']),
  protocol: z.enum(['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*']),
  source: place,
  /** Absent: any. */
  sourcePort: z.exactOptional(oneOrMore),
  destination: place,
  destinationPort: oneOrMore,
});

export type NewSecurityRule = Readonly<z.infer<typeof newSecurityRule>>;

type Place = z.infer<typeof place>;

type OneOrMore = z.infer<typeof oneOrMore>;

/** Adds the rule, or replaces the one of this name. */
export const writeSecurityRule = (
  azure: Azure,
  id: ResourceId,
  { rule, ...options }: CallOptions & Unchanged & { readonly rule: NewSecurityRule },
) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'SecurityRules_CreateOrUpdate',
    effect: true,
    schema: securityRule,
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .securityRules.beginCreateOrUpdateAndWait(groupOf(id), id.names[0] ?? '', id.name, bodyOf(rule), {
          ...sending,
          ...onlyIf(options),
        }),
  });

/** A rule that is gone already counts as deleted. */
export const deleteSecurityRule = (azure: Azure, id: ResourceId, options: CallOptions & Unchanged = {}) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'SecurityRules_Delete',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .securityRules.beginDeleteAndWait(groupOf(id), id.names[0] ?? '', id.name, {
          ...sending,
          ...onlyIf(options),
        }),
  });

const bodyOf = (rule: NewSecurityRule) => ({
  ...(rule.description === undefined ? {} : { description: rule.description }),
  access: rule.access,
  direction: rule.direction,
  protocol: rule.protocol,
  priority: rule.priority,
  ...placed(rule.source, ['sourceAddressPrefix', 'sourceAddressPrefixes', 'sourceApplicationSecurityGroups']),
  ...listed(rule.sourcePort ?? '*', ['sourcePortRange', 'sourcePortRanges']),
  ...placed(rule.destination, [
    'destinationAddressPrefix',
    'destinationAddressPrefixes',
    'destinationApplicationSecurityGroups',
  ]),
  ...listed(rule.destinationPort, ['destinationPortRange', 'destinationPortRanges']),
});

/** Azure has a field for one, another for several, and a third for groups. */
const placed = <One extends string, More extends string, Groups extends string>(
  value: Place,
  [one, more, groups]: readonly [One, More, Groups],
) =>
  typeof value === 'object' && 'groups' in value
    ? { [groups]: value.groups.map((id) => ({ id })) }
    : listed(value, [one, more]);

const listed = (value: OneOrMore, [one, more]: readonly [string, string]) =>
  typeof value === 'string' ? { [one]: value } : { [more]: [...value] };

/** What Azure has, as it would be written. Azure keeps what it was given, in any case; `undefined`: it says something that we cannot write. */
export function newRuleOf(rule: SecurityRule): NewSecurityRule | undefined {
  const read = newSecurityRule.safeParse({
    ...(rule.description === undefined ? {} : { description: rule.description }),
    priority: rule.priority,
    access: capitalised(rule.access),
    direction: capitalised(rule.direction),
    protocol: capitalised(rule.protocol),
    source: placeOf(
      rule.sourceAddressPrefix,
      rule.sourceAddressPrefixes,
      rule.sourceApplicationSecurityGroups,
    ),
    ...sourcePortOf(rule),
    destination: placeOf(
      rule.destinationAddressPrefix,
      rule.destinationAddressPrefixes,
      rule.destinationApplicationSecurityGroups,
    ),
    destinationPort: oneOf(rule.destinationPortRange, rule.destinationPortRanges),
  });
  return read.success ? read.data : undefined;
}

const sourcePortOf = (rule: SecurityRule) => {
  const sourcePort = oneOf(rule.sourcePortRange, rule.sourcePortRanges);
  return sourcePort === '*' ? {} : { sourcePort };
};

const placeOf = (
  one: string | undefined,
  more: readonly string[],
  groups: readonly { readonly id: string }[],
): Place | undefined => (groups.length > 0 ? { groups: groups.map(({ id }) => id) } : oneOf(one, more));

const oneOf = (one: string | undefined, more: readonly string[]): OneOrMore | undefined =>
  more.length > 0 ? more : one;

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
