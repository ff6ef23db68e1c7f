import type { Interaction } from '../../simulator/wire/server.ts';
import type { World } from '../../simulator/world/world.ts';

/** What the practice Azure was asked to do and did, by what makes it the same thing. */
export type Counted = ReadonlyMap<string, number>;

/** Looks are no effects; a run inside Windows is counted by what it wrote there. */
const looks =
  /getMemberGroups|ipFlowVerify|nextHop|connectivityCheck|effective|listNetworkManager|retrieveBootDiagnosticsData|resources\?|runCommand|msi\/token/i;

/** Counts what was taken on, by the correlation id of its step. */
export function countRequests() {
  const counts = new Map<string, number>();
  return {
    counts: counts as Counted,
    after: ({ request, answer }: Interaction): void => {
      const { method, url, headers } = request;
      if (method === 'GET' || method === 'HEAD' || answer.status >= 300 || looks.test(url)) return;
      const correlation = headers['x-ms-correlation-request-id'] ?? 'none';
      const key = `${correlation} ${method} ${request.path}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}

/** What the harness really wrote in any machine, by run, step and direction. */
export function writtenInside(world: World): Counted {
  const counts = new Map<string, number>();
  for (const { guest } of Object.values(world.machines)) {
    if (guest.os !== 'Windows') continue;
    for (const { run, step, how } of guest.windows.effects ?? []) {
      const key = `${run} ${step} ${how}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
