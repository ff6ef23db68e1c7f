import type { Interaction } from '../wire/server.ts';

/** One line of what went over the wire. Without query and body: they may hold secrets. */
export type RecentRequest = {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly status: number;
};

const kept = 100;

/** The panel's own requests are left out. */
export function remember(
  recent: RecentRequest[],
  { request, operation, answer }: Interaction,
  now: number,
): void {
  if (operation.startsWith('Practice_')) return;
  const { method, path } = request;
  recent.push({ at: new Date(now).toISOString(), method, path, operation, status: answer.status });
  if (recent.length > kept) recent.shift();
}
