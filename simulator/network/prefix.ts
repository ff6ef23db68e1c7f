import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { badRequest } from '../wire/refusal.ts';

type Prefix = { readonly address: string; readonly length: number; readonly family: 'ipv4' | 'ipv6' };

function parse(text: string): Prefix | undefined {
  const [address = '', length = '', more] = text.split('/');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  if (!family || more !== undefined || !/^\d{1,3}$/.test(length)) return undefined;
  return Number(length) <= (family === 'ipv4' ? 32 : 128)
    ? { address, length: Number(length), family }
    : undefined;
}

/** Whether every address of the inner prefix is in the outer one. */
export function contains(outer: string, inner: string): boolean {
  const [wide, narrow] = [parse(outer), parse(inner)];
  if (!wide || !narrow || wide.family !== narrow.family || wide.length > narrow.length) return false;
  const block = new BlockList();
  block.addSubnet(wide.address, wide.length, wide.family);
  return block.check(narrow.address, narrow.family);
}

/** Two prefixes overlap only when one is in the other. */
export const overlaps = (a: string, b: string): boolean => contains(a, b) || contains(b, a);

/** Whether this is a prefix in CIDR notation without bits after its length. */
export function isPrefix(text: string): boolean {
  const prefix = parse(text);
  return prefix !== undefined && firstAddress(prefix) === prefix.address;
}

/** Refuses what is not a prefix in CIDR notation, or has bits set after its length. */
export function refuseBadPrefix(text: string, resourceId: string): void {
  const prefix = parse(text);
  if (!prefix) {
    throw badRequest(
      'InvalidAddressPrefixFormat',
      `Address prefix ${text} of resource ${resourceId} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.`,
    );
  }
  const right = `${firstAddress(prefix)}/${prefix.length}`;
  if (right !== `${prefix.address}/${prefix.length}`) {
    throw badRequest(
      'InvalidCIDRNotation',
      `The address prefix ${text} in resource ${resourceId} has an invalid CIDR notation. For the given prefix length, the address prefix should be ${right}.`,
    );
  }
}

/** IPv6 prefixes are taken as they are written. */
function firstAddress({ address, length, family }: Prefix): string {
  if (family === 'ipv6') return address;
  const bits = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - length);
  const first = Math.floor(bits / size) * size;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
