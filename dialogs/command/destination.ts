import { isIP } from 'node:net';
import { failure, type Result, success } from '../../base/result.ts';
import type { Answer } from './answer.ts';
import { shorten } from './shorten.ts';
import { takeWord } from './take-word.ts';
import { readVmReference, type VmReference } from './vm-reference.ts';

export const protocols = ['tcp', 'udp', 'icmp', 'http', 'https'] as const;

export type Traffic = { readonly protocol?: (typeof protocols)[number]; readonly port?: number };

export type Destination = Traffic &
  (
    | { readonly kind: 'internet' }
    /** The NICs of a VM are counted from 1. */
    | { readonly kind: 'vm'; readonly vm: VmReference; readonly nic?: number }
    /** A host name or an IP address. */
    | { readonly kind: 'host'; readonly host: string }
  );

/** More than the address of a page in the portal; what is longer is not looked through. */
const longestDestination = 1000;

/** Reads what follows `to` or `から`; its width is folded already. */
export function readDestination(text: string): Result<Destination, Answer> {
  const spoken = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '')
    .replace(/ ?(?:まで|への|へ|に)$/, '');
  if (spoken.length > longestDestination) return refuse(spoken);
  const [said] = trafficWords.exec(spoken) ?? [];
  if (said === undefined) return readPoint(spoken);
  const traffic = readTraffic(said);
  const point = readPoint(spoken.slice(0, -said.length));
  if (!traffic || !point.ok) return point.ok ? refuse(spoken) : point;
  return success({ ...point.value, ...traffic });
}

/** `udp 53`, `/udp`, `port 1433`, `ping`; with what stands before it. */
const trafficWords =
  /(?:\s*\/\s*|\s+)(?:(?:tcp|udp|https?)(?:[\s/:]*\d{1,5})?|(?:port|ポート)\s*\d{1,5}|icmp|ping)$/i;

/** Longer than that nobody says a port; looking for one in a long text takes long. */
const longestTraffic = 40;

/** With what to connect: `1433`, `tcp 1433`, `udp/53`, `https`, `ping`. */
export function readTraffic(text: string): Traffic | undefined {
  if (text.length > longestTraffic) return undefined;
  const [, word = '', digits] =
    /^[\s/]*(tcp|udp|https?|icmp|ping|port|ポート)?[\s/:]*(\d{1,5})?(?:\s*番(?:ポート)?)?$/i.exec(text) ?? [];
  const protocol = protocols.find((one) => one === (/ping/i.test(word) ? 'icmp' : word.toLowerCase()));
  const port = digits === undefined ? undefined : Number(digits);
  const possible = port === undefined ? protocol !== undefined : port >= 1 && port <= 65_535;
  if (!possible || (protocol === 'icmp' && port !== undefined)) return undefined;
  return { ...(protocol ? { protocol } : {}), ...(port === undefined ? {} : { port }) };
}

function readPoint(spoken: string): Result<Destination, Answer> {
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
  const { host, port: digits, protocol } = splitPort(word);
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && !(port >= 1 && port <= 65_535)) return refuse(word);
  const withPort = { ...(port === undefined ? {} : { port }), ...(protocol ? { protocol } : {}) };
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
function splitPort(word: string): Pick<Traffic, 'protocol'> & {
  readonly host: string;
  readonly port?: string;
} {
  const [, scheme, place = word] = /^(https?):\/\/([^/?#@]*)(?:[/?#].*)?$/i.exec(word) ?? [];
  const [, six, four, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(place) ?? [];
  const host = six ?? four ?? place;
  const meant = port ?? (scheme && (scheme.toLowerCase() === 'https' ? '443' : '80'));
  const protocol = protocols.find((one) => one === scheme?.toLowerCase());
  return { host, ...(meant === undefined ? {} : { port: meant }), ...(protocol ? { protocol } : {}) };
}

/** Without the zone that Node allows after an IPv6 address. */
const isAddress = (text: string): boolean => isIP(text) > 0 && !text.includes('%');

/** A name with a dot whose last part is no number. Without a dot it is a VM's. */
const isHostName = (text: string): boolean =>
  text.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(text);

const refuse = (typed: string): Result<never, Answer> =>
  failure({ answer: 'destination-not-understood', typed: shorten(typed) });
