import { BlockList, isIPv6 } from 'node:net';

/** Where a rule leaves it open, because a service tag is not spelled out or the address is not known, it is `unsure`. */
export type Belongs = 'yes' | 'no' | 'unsure';

const everywhere = new Set(['*', 'any', '0.0.0.0/0']);

/** Ranges that the Internet does not route: RFC 1918 and 6598, loopback, link-local. */
const unrouted = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
];

export const isPrivate = (address: string): boolean =>
  unrouted.some((prefix) => belongs(address, prefix) === 'yes');

export const isEverywhere = (range: string): boolean => everywhere.has(range.toLowerCase());

/** Whether an address belongs to what a rule says: everything, an address, a prefix or a service tag. */
export function belongs(address: string | undefined, range: string): Belongs {
  if (isEverywhere(range)) return 'yes';
  if (address !== undefined && isIPv6(address)) return belongsIPv6(address, range);
  if (range.includes(':')) return 'no';
  const prefix = prefixOf(range);
  if (address === undefined) return 'unsure';
  if (prefix) return isIn(numberOf(address), prefix) ? 'yes' : 'no';
  if (range.toLowerCase() !== 'internet') return 'unsure';
  return isPrivate(address) ? 'no' : 'yes';
}

/** Ranges that the Internet does not route: unique local, link-local, loopback. */
const unroutedIPv6 = ['fc00::/7', 'fe80::/10', '::1/128'];

function belongsIPv6(address: string, range: string): Belongs {
  if (range.includes(':')) return isInIPv6(address, range) ? 'yes' : 'no';
  if (prefixOf(range)) return 'no';
  if (range.toLowerCase() !== 'internet') return 'unsure';
  return unroutedIPv6.some((prefix) => isInIPv6(address, prefix)) ? 'no' : 'yes';
}

function isInIPv6(address: string, range: string): boolean {
  const [first = '', length = '128'] = range.split('/');
  if (!isIPv6(first) || !/^\d{1,3}$/.test(length) || Number(length) > 128) return false;
  const ranges = new BlockList();
  ranges.addSubnet(first, Number(length), 'ipv6');
  return ranges.check(address, 'ipv6');
}

/** Whether it belongs to one of them. */
export function belongsToAny(address: string | undefined, ranges: readonly string[]): Belongs {
  const answers = ranges.map((range) => belongs(address, range));
  if (answers.includes('yes')) return 'yes';
  return answers.length === 0 || answers.includes('unsure') ? 'unsure' : 'no';
}

type Prefix = { readonly first: number; readonly length: number };

/** How many bits an IPv4 prefix fixes, `undefined` where the text is none. */
export const prefixLength = (range: string): number | undefined => prefixOf(range)?.length;

function prefixOf(range: string): Prefix | undefined {
  const [address = '', length = '32', more] = range.split('/');
  const first = numberOf(address);
  const isWhole = more === undefined && /^\d{1,2}$/.test(length) && Number(length) <= 32;
  return first === undefined || !isWhole ? undefined : { first, length: Number(length) };
}

/** An IPv4 address as a number, `undefined` where the text is none. */
export function numberOf(address: string): number | undefined {
  const parts = address.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isAddress ? parts.reduce((value, part) => value * 256 + Number(part), 0) : undefined;
}

function isIn(value: number | undefined, { first, length }: Prefix): boolean {
  const size = 2 ** (32 - length);
  return value !== undefined && Math.floor(value / size) === Math.floor(first / size);
}
