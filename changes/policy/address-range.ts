import { isIPv4, isIPv6 } from 'node:net';
import * as z from 'zod';
import { belongs } from '../../diagnosis/traffic/belongs.ts';

/** A wider range is a part of the Internet and no longer somebody's place. */
const widest = { ipv4: 8, ipv6: 32 } as const;

/** An address or a range of addresses, such as `203.0.113.0/24`. */
export const addressRange = z
  .string()
  .max(60)
  .refine(
    (text) => sizeOf(text) !== undefined,
    'must be an address or a range of addresses, such as 203.0.113.0/24',
  )
  .refine(
    (text) => !isWide(text),
    `is too wide: an IPv4 range has at least /${widest.ipv4}, an IPv6 range /${widest.ipv6}`,
  );

type Size = { readonly address: string; readonly bits: number; readonly most: 32 | 128 };

function sizeOf(range: string): Size | undefined {
  const [address = '', bits, more] = range.split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : undefined;
  if (most === undefined || more !== undefined) return undefined;
  if (bits === undefined) return { address, bits: most, most };
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return undefined;
  return { address, bits: Number(bits), most };
}

function isWide(range: string): boolean {
  const size = sizeOf(range);
  return size !== undefined && size.bits < (size.most === 32 ? widest.ipv4 : widest.ipv6);
}

/** Whether all of the source is in one of the ranges. What is no address, such as a service tag, is in none. */
export function isWithin(source: string, ranges: readonly string[]): boolean {
  const inner = sizeOf(source);
  if (!inner) return false;
  return ranges.some((range) => {
    const outer = sizeOf(range);
    return (
      outer !== undefined &&
      outer.most === inner.most &&
      outer.bits <= inner.bits &&
      belongs(inner.address, range) === 'yes'
    );
  });
}
