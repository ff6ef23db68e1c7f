import { isIPv4 } from 'node:net';
import { type Belongs, belongs, isEverywhere, numberOf } from '../traffic/belongs.ts';

/** Where the person's packets come from, as Windows sees it; what is not known is left out. */
export type ComesFrom = {
  readonly address?: string;
  /** Prefixes of the machine's own subnet. */
  readonly localSubnet?: readonly string[];
};

/** The probe cuts the list of a rule's addresses there. */
const longestList = 80;

/** Whether somebody from there is among the addresses that a rule of Windows' firewall names. */
export function isAmong(from: ComesFrom, remote: readonly string[]): Belongs {
  const isCut = remote.join(',').length >= longestList;
  // The last of a list that was cut is half an address.
  const whole = isCut ? remote.slice(0, -1) : remote;
  const answers = whole.map((one) => isOneOf(from, one));
  if (answers.includes('yes')) return 'yes';
  return isCut || answers.length === 0 || answers.includes('unsure') ? 'unsure' : 'no';
}

function isOneOf({ address, localSubnet }: ComesFrom, one: string): Belongs {
  if (isEverywhere(one)) return 'yes';
  if (/^LocalSubnet4?$/i.test(one)) return inSubnet(address, localSubnet);
  if (address === undefined) return one.includes(':') ? 'no' : 'unsure';
  const [first = '', last] = one.split('-');
  return last === undefined ? belongs(address, asPrefix(one)) : inRange(address, first, last);
}

function inSubnet(address: string | undefined, prefixes: readonly string[] | undefined): Belongs {
  if (address === undefined || prefixes === undefined) return 'unsure';
  return prefixes.some((prefix) => belongs(address, prefix) === 'yes') ? 'yes' : 'no';
}

function inRange(address: string, first: string, last: string): Belongs {
  if (first.includes(':')) return 'no';
  const [from, to, at] = [first, last, address].map(numberOf);
  if (from === undefined || to === undefined || at === undefined) return 'unsure';
  return from <= at && at <= to ? 'yes' : 'no';
}

/** Windows writes `10.0.0.0/255.255.255.0` for `10.0.0.0/24`. */
function asPrefix(one: string): string {
  const [address = '', mask = ''] = one.split('/');
  if (!isIPv4(mask)) return one;
  const bits = mask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return `${address}/${bits.join('').replaceAll('0', '').length}`;
}
