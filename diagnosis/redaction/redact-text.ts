import { isIPv4, isIPv6 } from 'node:net';
import type { Pseudonyms } from './pseudonyms.ts';
import { redactAddress } from './redact-address.ts';
import { redactId } from './redact-id.ts';

const ids = /\/subscriptions\/[^\s"'<>,;]+/gi;
const guids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const macs = /\b[0-9a-f]{2}([-:])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}\b/gi;
const people = /[^\s"'<>,;/]+@[^\s"'<>,;/]+/g;
const addresses4 = /\b(\d{1,3}(?:\.\d{1,3}){3})\b(?:\/(\d{1,2})\b)?/g;
const addresses6 = /(?<![\w:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?![\w:])/gi;

/** Whatever in a text has the form of something that tells who or where. */
export const redactText = (text: string, pseudonyms: Pseudonyms): string =>
  text
    .replace(ids, (id) => redactId(id, pseudonyms))
    .replace(guids, pseudonyms.guid)
    .replace(people, (who) => `${pseudonyms.name(who)}@example.com`)
    .replace(macs, pseudonyms.mac)
    .replace(addresses6, (address) =>
      // The empty prefix holds all there is; a time has colons too and is none.
      isIPv6(address) && address !== '::' ? `2001:db8::${pseudonyms.digits(address, 4)}` : address,
    )
    .replace(addresses4, (all, address: string, length?: string) =>
      isIPv4(address) ? redactedPrefix(address, length, pseudonyms) : all,
    );

/** Whether all of a text is one of those, and no word of somebody's is left beside it. */
export const isOneForm = (text: string): boolean =>
  [ids, guids, people, macs, addresses6, addresses4].some((form) => text.replace(form, '') === '');

const redactedPrefix = (address: string, length: string | undefined, pseudonyms: Pseudonyms): string =>
  length === undefined
    ? redactAddress(address, pseudonyms)
    : `${redactAddress(address, pseudonyms, Number(length))}/${length}`;
