import { badRequest } from '../wire/refusal.ts';
import type { Child, Subnet } from '../world/network.ts';
import { contains } from './prefix.ts';

/** Azure keeps the first four addresses of every subnet, and its last one. */
const keptAtStart = 4;

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const toText = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');

function rangeOf(prefix: string): { readonly first: number; readonly last: number } {
  const [address = '', length] = prefix.split('/');
  const first = toNumber(address);
  return { first: first + keptAtStart, last: first + 2 ** (32 - Number(length)) - 2 };
}

/** Refuses an address that a subnet cannot give away. */
export function refuseUnusableAddress(address: string, prefix: string): void {
  if (!contains(prefix, `${address}/32`)) {
    throw badRequest(
      'PrivateIPAddressNotInSubnet',
      `Private static IP address ${address} does not belong to the range of subnet prefix ${prefix}.`,
    );
  }
  const { first, last } = rangeOf(prefix);
  const value = toNumber(address);
  if (value < first || value > last) {
    throw badRequest(
      'PrivateIPAddressInReservedRange',
      `Private static IP address ${address} falls within reserved IP range of subnet prefix ${prefix}.`,
    );
  }
}

/** The first address of a subnet that nobody has. */
export function freeAddress({ name, properties }: Child<Subnet>, taken: ReadonlySet<string>): string {
  const { first, last } = rangeOf(properties.addressPrefix);
  for (let value = first; value <= last; value += 1) {
    if (!taken.has(toText(value))) return toText(value);
  }
  throw badRequest(
    'SubnetIsFull',
    `Subnet ${name} with address prefix ${properties.addressPrefix} does not have enough capacity for 1 IP addresses.`,
  );
}
