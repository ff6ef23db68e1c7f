import { settledEvents } from '../settle/events.ts';
import type { Settled } from '../settle/state.ts';
import { eventsOf, sources } from '../settle/written.ts';
import type { EventView, WindowsView } from '../windows-view.ts';

/** Logs that every Windows has; a broker's own come with its role, a member's with its farm. */
function logsOf({ inside, brokerNames }: Settled): readonly string[] {
  const isBroker = inside.windows.roles.includes('connection-broker');
  return [
    'System',
    'Application',
    'Security',
    sources.managerAdmin.log,
    sources.managerOperational.log,
    sources.core.log,
    ...(isBroker ? [sources.broker.log] : []),
    ...(isBroker || brokerNames.length > 0 ? [sources.brokerClient.log] : []),
  ];
}

/** Stamped by the guest's own clock, which may be wrong. */
export function eventLogsOf(settled: Settled): WindowsView['eventLogs'] {
  const { inside, now } = settled;
  const ahead = inside.windows.clockAheadSeconds * 1000;
  const all = [
    ...settledEvents(settled).flatMap((written) => eventsOf(written, now)),
    ...inside.windows.happened,
  ];
  const shifted = all.map((event) => ({
    ...event,
    at: new Date(Date.parse(event.at) + ahead).toISOString(),
  }));
  return Object.fromEntries(
    logsOf(settled).map((log): [string, readonly EventView[]] => [
      log,
      shifted
        .filter((event) => event.log === log)
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .map(({ provider, id, at, data }) => ({ provider, id, at, data })),
    ]),
  );
}
