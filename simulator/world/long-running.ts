/** An operation that Azure accepted and is still busy with, or has finished. Plain data: it survives a restart. */
export type LongRunning = {
  id: string;
  /** Part of the address where it is followed; without it nobody else can read what came out. */
  signature: string;
  style: LongRunningStyle;
  subscription: string;
  location: string;
  /** The resource it acts on. */
  resourceId: string;
  /** Who started it, for the Activity Log. */
  caller: { name: string; claims: Record<string, string> };
  correlationId: string;
  operationName: string;
  startedAt: string;
  /** When it will be done; absent: never (it hangs). */
  endsAt?: string;
  status: 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled';
  finishedAt?: string;
  /** What happens in the world when it is done, by name, so that it can be told after a restart. */
  effect: { name: string; input: Record<string, unknown> };
  /** What happens instead when it fails. */
  otherwise?: { name: string; input: Record<string, unknown> };
  /** What the caller gets in the end. */
  result?: unknown;
  error?: { code: string; message: string };
  /** Whether a fault was asked for: it fails at its end, its polls know nothing of it, its output is cut. */
  fault?: 'operation-fails' | 'operation-lost' | 'output-truncated';
};

/** How Azure answers, by provider and method; see docs/practice-azure.md. */
export type LongRunningStyle =
  | 'compute-action'
  | 'compute-put'
  | 'disk-put'
  | 'disk-action'
  | 'disk-delete'
  | 'compute-delete'
  | 'group-delete'
  | 'network-action'
  | 'network-put'
  | 'network-delete';
