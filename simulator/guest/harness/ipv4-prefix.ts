import { formatPrefix, parsePrefix } from '../../reach/address.ts';

/** Whether nothing but zeros stands behind its bits. */
export function isWhole(prefix: string): boolean {
  const parsed = parsePrefix(prefix);
  return parsed !== undefined && formatPrefix(parsed) === prefix;
}

/** `255.255.0.0` of 16. */
export const maskOf = (bits: number): string =>
  [0, 8, 16, 24].map((from) => 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - from)))).join('.');

/** And back. */
export const bitsOf = (mask: string): number =>
  mask.split('.').reduce((sum, part) => sum + 8 - Math.log2(256 - Number(part)), 0);
