import type { Pseudonyms } from './pseudonyms.ts';

/** Ranges that mean something by themselves: whoever judges must still know them. */
const meaningful: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/4',
  '255.255.255.255/32',
].map((range) => {
  const [address = '', length] = range.split('/');
  return bitsOf(address).slice(0, Number(length));
});

/** What is in one subnet stays in one, down to this; the rest of an address stays as it is, so that subnets keep their ends. */
const changed = 24;

/**
 * Another IPv4 address in whose place every prefix that held the old one holds the new one: each bit is kept or turned
 * depending on the bits before it; of a prefix only those that it fixes. No bit is turned that leads to or away from a range with a meaning.
 */
export function redactAddress(address: string, { digits }: Pseudonyms, length = 32): string {
  const bits = bitsOf(address);
  const turned = [...bits].map((bit, index) => {
    const before = bits.slice(0, index);
    const isKept =
      index >= Math.min(changed, length) || meaningful.some((range) => isFixed(range, before, bits));
    if (isKept) return bit;
    return Number.parseInt(digits(`bits ${before}`, 1), 16) % 2 === 0 ? bit : bit === '0' ? '1' : '0';
  });
  return (
    turned
      .join('')
      .match(/.{8}/g)
      ?.map((octet) => Number.parseInt(octet, 2))
      .join('.') ?? address
  );
}

/** Whether the next bit still decides if the address is in the range; a single address is kept whole. */
const isFixed = (range: string, before: string, bits: string): boolean =>
  range.length === 32 && bits === range ? true : before.length < range.length && range.startsWith(before);

function bitsOf(address: string): string {
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
}
