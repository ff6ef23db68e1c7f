import { isWithin, type Prefix, parsePrefixes } from '../../reach/address.ts';
import { keys } from '../product/keys.ts';
import type { Inside } from './inside.ts';

/** Whether a route that somebody added for good leads to an address by a gateway of the subnet. */
export const isRouted = ({ registry }: Inside, to: string, subnet: string): boolean =>
  Object.keys(registry[keys.persistentRoutes] ?? {}).some((name) => {
    // The name is all there is to it: `10.1.2.0,255.255.255.0,10.1.4.1,1`.
    const [network = '', mask = '', gateway = ''] = name.split(',');
    return isWithin(gateway, parsePrefixes([subnet])) && isWithin(to, prefixOf(network, mask));
  });

const prefixOf = (network: string, mask: string): readonly Prefix[] => {
  const bits = mask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return parsePrefixes([`${network}/${bits.join('').replaceAll('0', '').length}`]);
};
