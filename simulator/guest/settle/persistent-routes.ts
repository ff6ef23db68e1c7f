import { isWithin, type Prefix, parsePrefixes } from '../../reach/address.ts';
import { keys } from '../product/keys.ts';
import type { Inside } from './inside.ts';

/** A route that somebody added for good. */
type PersistentRoute = {
  /** Such as `10.1.2.0/24`. */
  readonly prefix: string;
  readonly gateway: string;
  readonly metric: number;
};

/** The name of a value is all there is to one: `10.1.2.0,255.255.255.0,10.1.4.1,1`. */
export const persistentRoutes = ({ registry }: Inside): readonly PersistentRoute[] =>
  Object.keys(registry[keys.persistentRoutes] ?? {}).map((name) => {
    const [network = '', mask = '', gateway = '', metric = ''] = name.split(',');
    return { prefix: `${network}/${bitsOf(mask)}`, gateway, metric: Number(metric) };
  });

/** Whether one of them leads to an address by a gateway of the subnet. */
export const isRouted = (inside: Inside, to: string, subnet: string): boolean =>
  persistentRoutes(inside).some(
    ({ prefix, gateway }) => isWithin(gateway, prefixes(subnet)) && isWithin(to, prefixes(prefix)),
  );

const prefixes = (text: string): readonly Prefix[] => parsePrefixes([text]);

const bitsOf = (mask: string): number => {
  const bits = mask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return bits.join('').replaceAll('0', '').length;
};
