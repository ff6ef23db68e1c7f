import type { Call } from './operation.ts';

/** Token buckets by name; they live as long as the process, as Azure's do. */
export type Buckets = Map<string, { tokens: number; at: number }>;

/** Takes what the call costs and says what remains; refuses with 429 when a bucket is empty. */
export function charge(_buckets: Buckets, _call: Call): Record<string, string> {
  return {};
}
