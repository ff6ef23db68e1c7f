import { isIPv4, isIPv6 } from 'node:net';

/** A range of addresses: all that begin with the first `length` bits of `first`. An address is a range of one. */
export type Prefix = { readonly family: 4 | 6; readonly first: bigint; readonly length: number };

const widthOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

/** Reads `10.0.0.0/8`, `10.0.0.4`, `fd00::/8`; anything else, such as a service tag, is not a prefix. */
export function parsePrefix(text: string): Prefix | undefined {
  const [address = '', length, more] = text.split('/');
  const family = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  if (!family || more !== undefined || !/^\d{1,3}$/.test(length ?? '0')) return undefined;
  const width = widthOf(family);
  const bits = length === undefined ? width : Number(length);
  if (bits > width) return undefined;
  const value = family === 4 ? valueOfIpv4(address) : valueOfIpv6(address);
  const rest = BigInt(width - bits);
  return { family, first: (value >> rest) << rest, length: bits };
}

export const parsePrefixes = (texts: readonly string[]): Prefix[] =>
  texts.flatMap((text) => parsePrefix(text) ?? []);

const valueOfIpv4 = (address: string): bigint =>
  address.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n);

function valueOfIpv6(address: string): bigint {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<bigint>(gap).fill(0n), ...after];
  return groups.reduce((value, group) => value * 65536n + group, 0n);
}

/** The last group may be an IPv4 address, which stands for two. */
const groupsOf = (text: string): bigint[] =>
  text === ''
    ? []
    : text.split(':').flatMap((group) => {
        if (!group.includes('.')) return [BigInt(`0x${group}`)];
        const value = valueOfIpv4(group);
        return [value >> 16n, value & 65535n];
      });

/** Whether every address of the inner range is in the outer one. */
export const covers = (outer: Prefix, inner: Prefix): boolean =>
  outer.family === inner.family &&
  outer.length <= inner.length &&
  inner.first >> BigInt(widthOf(outer.family) - outer.length) ===
    outer.first >> BigInt(widthOf(outer.family) - outer.length);

export const samePrefix = (a: Prefix, b: Prefix): boolean => a.length === b.length && covers(a, b);

/** Whether the address is in one of the ranges. */
export function isWithin(address: string, prefixes: readonly Prefix[]): boolean {
  const one = parsePrefix(address);
  return one !== undefined && prefixes.some((prefix) => covers(prefix, one));
}

/** What is left of the ranges when the holes are cut out, in as few ranges as possible. */
export const without = (prefixes: readonly Prefix[], holes: readonly Prefix[]): Prefix[] =>
  prefixes.flatMap((prefix) => {
    if (holes.some((hole) => covers(hole, prefix))) return [];
    if (!holes.some((hole) => covers(prefix, hole))) return [prefix];
    return without(halvesOf(prefix), holes);
  });

function halvesOf({ family, first, length }: Prefix): Prefix[] {
  const half = 1n << BigInt(widthOf(family) - length - 1);
  return [
    { family, first, length: length + 1 },
    { family, first: first + half, length: length + 1 },
  ];
}

export function formatPrefix({ family, first, length }: Prefix): string {
  const size = family === 4 ? 8n : 16n;
  const count = family === 4 ? 4 : 8;
  const groups = Array.from({ length: count }, (_, index) => {
    const group = (first >> (size * BigInt(count - 1 - index))) & ((1n << size) - 1n);
    return group.toString(family === 4 ? 10 : 16);
  });
  return `${family === 4 ? groups.join('.') : shortened(groups.join(':'))}/${length}`;
}

/** URLs spell IPv6 addresses in their shortest form. */
const shortened = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);
