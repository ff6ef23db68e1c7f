import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { DirectoryObject } from './directory-object.ts';

/** What is to be seen of an object: what `$select` names, or what Graph shows without it. */
export const select = (call: Call, object: DirectoryObject): Record<string, unknown> =>
  Object.fromEntries(
    (selected(call) ?? object.usual ?? Object.keys(object.properties)).flatMap((name) => {
      const key = propertyOf(object, name);
      return key === undefined ? [] : [[key, object.properties[key]]];
    }),
  );

/** Lists may hold several types and pass over what one of them does not have; of one object it is a mistake. */
export function refuseUnknownProperty(call: Call, object: DirectoryObject): void {
  const unknown = selected(call)?.find((name) => propertyOf(object, name) === undefined);
  if (unknown === undefined) return;
  throw badRequest(
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${object.type}'.`,
  );
}

const selected = (call: Call): string[] | undefined =>
  call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());

const propertyOf = (object: DirectoryObject, name: string): string | undefined =>
  Object.keys(object.properties).find((key) => key.toLowerCase() === name.toLowerCase());
