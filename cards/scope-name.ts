import { parseResourceId } from '../base/resource-id.ts';

/** Enough to find it: a whole id is three lines on a phone. */
export function scopeName(scope: string): string {
  const parsed = parseResourceId(scope);
  if (!parsed) return scope;
  const name = parsed.names.join('/');
  return parsed.group === undefined || parsed.group === name ? name : `${parsed.group}/${name}`;
}
