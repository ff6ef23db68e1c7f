import { badRequest } from '../wire/refusal.ts';
import type { DirectoryObject } from './directory-object.ts';

/** What a `$filter` lets through: one property that equals, or one of several names, which is how `az` asks. */
export function filter(text: string | null): (object: DirectoryObject) => boolean {
  if (text === null) return () => true;
  const [, property, value] = /^(\w+) eq '((?:[^']|'')*)'$/.exec(text) ?? [];
  if (property !== undefined && value !== undefined && comparable.has(property.toLowerCase())) {
    return (object) => valuesOf(object, property).some((one) => isSame(one, value.replaceAll("''", "'")));
  }
  const [, list, name] = /^(servicePrincipalNames)\/any\((?:\w+):\w+ eq '([^']+)'\)$/.exec(text) ?? [];
  if (list !== undefined && name !== undefined) {
    return (object) => valuesOf(object, list).some((one) => isSame(one, name));
  }
  throw badRequest(
    'Request_UnsupportedQuery',
    `Unsupported or invalid query filter clause specified: '${text}'.`,
  );
}

const comparable = new Set(['id', 'appid', 'displayname', 'userprincipalname', 'mail']);

function valuesOf(object: DirectoryObject, property: string): unknown[] {
  const key = Object.keys(object.properties).find((name) => name.toLowerCase() === property.toLowerCase());
  const value = key === undefined ? undefined : object.properties[key];
  return Array.isArray(value) ? value : [value];
}

const isSame = (value: unknown, text: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
