import { createHash } from 'node:crypto';

/** The one text of a value, whatever the order in which its keys were written. What JSON does not keep is not in it. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** SHA-256 of the canonical text, in lower case hex digits. */
export const canonicalHash = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex');
