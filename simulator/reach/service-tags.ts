import { type Prefix, parsePrefix, parsePrefixes } from './address.ts';
import { publicServiceTags } from './public-service-tags.ts';

/** What service tags mean that mean something else in each virtual network. */
export type Surroundings = {
  readonly virtualNetwork: readonly Prefix[];
  readonly internet: readonly Prefix[];
};

/** The address of the host, where health probes come from: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
export const hostAddress = '168.63.129.16';

export const metadataAddress = '169.254.169.254';

const byName: ReadonlyMap<string, readonly Prefix[]> = new Map(
  Object.entries(publicServiceTags).map(([tag, prefixes]) => [tag.toLowerCase(), parsePrefixes(prefixes)]),
);

/** The ranges of a service tag, whose name is compared without case; none for a tag that the practice Azure does not know. */
export function tagPrefixes(tag: string, surroundings: Surroundings): readonly Prefix[] {
  switch (tag.toLowerCase()) {
    case 'virtualnetwork':
      return surroundings.virtualNetwork;
    case 'internet':
      return surroundings.internet;
    case 'azureloadbalancer':
      return parsePrefixes([hostAddress]);
    default:
      return byName.get(tag.toLowerCase()) ?? [];
  }
}

export const isEverywhere = (text: string): boolean => ['*', 'any', '0.0.0.0/0'].includes(text.toLowerCase());

export const isServiceTag = (text: string): boolean => !isEverywhere(text) && parsePrefix(text) === undefined;

const everywhere = parsePrefixes(['0.0.0.0/0', '::/0']);

/** The ranges behind what a rule says of a source or destination: everything, a prefix or a service tag. */
export function prefixesBehind(text: string, surroundings: Surroundings): readonly Prefix[] {
  if (['*', 'any'].includes(text.toLowerCase())) return everywhere;
  const prefix = parsePrefix(text);
  return prefix ? [prefix] : tagPrefixes(text, surroundings);
}
