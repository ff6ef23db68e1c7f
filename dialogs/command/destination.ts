import { isIP } from 'node:net';
import { failure, type Result, success } from '../../base/result.ts';
import type { Answer } from './answer.ts';
import { shorten } from './shorten.ts';
import { takeWord } from './take-word.ts';
import { readVmReference, type VmReference } from './vm-reference.ts';

export type Destination =
  | { readonly kind: 'internet' }
  /** The NICs of a VM are counted from 1. */
  | { readonly kind: 'vm'; readonly vm: VmReference; readonly nic?: number; readonly port?: number }
  /** A host name or an IP address. */
  | { readonly kind: 'host'; readonly host: string; readonly port?: number };

/** Reads what follows `to` or `から`; its width and its spaces are folded already. */
export function readDestination(text: string): Result<Destination, Answer> {
  const spoken = text
    .trim()
    .replace(/^the /i, '')
    .replace(/ ?(?:まで|への|へ|に)$/, '');
  const [, before, nic = ''] = /^(.+?)(?: | ?の ?)nic ?#?(\S*)$/i.exec(spoken) ?? [];
  const { word, rest } = takeWord(before ?? spoken);
  if (rest !== '') return refuse(spoken);
  const place = readPlace(word);
  return before === undefined || !place.ok ? place : withNic(place.value, nic);
}

/** More than any size of VM has. */
const mostNics = 32;

function withNic(place: Destination, number: string): Result<Destination, Answer> {
  const nic = /^\d{1,2}$/.test(number) ? Number(number) : 0;
  const possible = place.kind === 'vm' && nic >= 1 && nic <= mostNics;
  return possible
    ? success({ ...place, nic })
    : failure({ answer: 'nic-not-understood', typed: shorten(number) });
}

function readPlace(word: string): Result<Destination, Answer> {
  if (/^(?:internet|インターネット|ｲﾝﾀｰﾈｯﾄ)$/i.test(word)) return success({ kind: 'internet' });
  if (/^\/subscriptions\//i.test(word) || /^https:\/\/portal\.azure\./i.test(word)) return asVm(word);
  const { host, port: digits } = splitPort(word);
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && !(port >= 1 && port <= 65_535)) return refuse(word);
  const withPort = port === undefined ? {} : { port };
  if (isAddress(host) || isHostName(host)) return success({ kind: 'host', host, ...withPort });
  if (/^[\d.:[\]]*$/.test(host)) return refuse(word);
  const vm = asVm(host);
  return vm.ok ? success({ ...vm.value, ...withPort }) : vm;
}

function asVm(word: string): Result<Destination, Answer> {
  const vm = readVmReference(word);
  return vm.ok ? success({ kind: 'vm', vm: vm.value }) : vm;
}

/** `host:1433`, `[2001:db8::1]:443` or the beginning of a web address, whose scheme says the port. */
function splitPort(word: string): { readonly host: string; readonly port?: string } {
  const [, scheme, place = word] = /^(https?):\/\/([^/?#@]*)(?:[/?#].*)?$/i.exec(word) ?? [];
  const [, six, four, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(place) ?? [];
  const host = six ?? four ?? place;
  const meant = port ?? (scheme && (scheme.toLowerCase() === 'https' ? '443' : '80'));
  return meant === undefined ? { host } : { host, port: meant };
}

/** Without the zone that Node allows after an IPv6 address. */
const isAddress = (text: string): boolean => isIP(text) > 0 && !text.includes('%');

/** A name with a dot whose last part is no number. Without a dot it is a VM's. */
const isHostName = (text: string): boolean =>
  text.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(text);

const refuse = (typed: string): Result<never, Answer> =>
  failure({ answer: 'destination-not-understood', typed: shorten(typed) });
