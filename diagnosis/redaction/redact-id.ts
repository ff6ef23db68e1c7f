import type { Pseudonyms } from './pseudonyms.ts';

/** Names that Azure gives a meaning to. */
const meaningful =
  /^(AzureBastionSubnet|GatewaySubnet|AzureFirewallSubnet|RouteServerSubnet|current|default)$/i;

/** What stands before a name in an id, and says what it is the name of. */
const isName = (parts: readonly string[], index: number): boolean => {
  const provider = parts.map((part) => part.toLowerCase()).lastIndexOf('providers', index - 1);
  return provider < 0 ? index % 2 === 0 : index > provider + 1 && (index - provider) % 2 === 1;
};

/** A resource id with other names and the same types, so that it is still read as one. The subscription is left: it is a GUID like others. */
export const redactId = (id: string, pseudonyms: Pseudonyms): string => {
  const parts = id.split('/');
  return parts
    .map((part, index) => {
      const stays = part === '' || index === 2 || !isName(parts, index);
      return stays ? part : redactName(part, pseudonyms);
    })
    .join('/');
};

/** The prefix by which rules of just-in-time access are known stays. */
export function redactName(name: string, pseudonyms: Pseudonyms): string {
  if (meaningful.test(name)) return name;
  const [known = ''] = /^MicrosoftDefenderForCloud-JITRule_/i.exec(name) ?? [];
  return `${known}${pseudonyms.name(name.slice(known.length))}`;
}
