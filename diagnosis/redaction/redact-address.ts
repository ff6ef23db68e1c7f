import type { Pseudonyms } from './pseudonyms.ts';

/** Addresses in these mean the same to everybody and tell nothing. */
const common = ['0.0.0.0/8', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '224.0.0.0/4'].map(
  prefixBits,
);

/** Addresses in these are somebody's own; whoever judges must still know that they are private. */
const ownNetworks = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map(prefixBits);

/** What is in one subnet stays in one, down to this; the rest of an address stays as it is, so that subnets keep their ends. */
const changed = 24;

/**
 * Another IPv4 address in whose place every prefix that held the old one holds the new one: each bit is kept or turned
 * depending on the bits before it; of a prefix only those that it fixes. No bit is turned that leads into or out of a
 * range with a meaning.
 */
export function redactAddress(address: string, { digits }: Pseudonyms, length = 32): string {
  const bits = bitsOf(address);
  if (common.some((range) => bits.startsWith(range))) return address;
  const turned = [...bits].map((bit, index) => {
    const before = bits.slice(0, index);
    if (index >= Math.min(changed, length) || leadsToMeaning(before)) return bit;
    return Number.parseInt(digits(`bits ${before}`, 1), 16) % 2 === 0 ? bit : bit === '0' ? '1' : '0';
  });
  const octets = turned.join('').match(/.{8}/g) ?? [];
  return octets.map((octet) => Number.parseInt(octet, 2)).join('.');
}

const leadsToMeaning = (before: string): boolean =>
  [...common, ...ownNetworks].some((range) => before.length < range.length && range.startsWith(before));

function prefixBits(prefix: string): string {
  const [address = '', length] = prefix.split('/');
  return bitsOf(address).slice(0, Number(length));
}

function bitsOf(address: string): string {
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
}
