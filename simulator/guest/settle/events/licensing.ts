import { graceDaysLeft, isSessionHost, licenseServers, licensingMode } from '../licensing.ts';
import { serviceRuns } from '../services.ts';
import type { Settled } from '../state.ts';
import { sources, tries, type Written } from '../written.ts';

export function licensingEvents({ inside, now, answers }: Settled): readonly Written[] {
  if (!isSessionHost(inside)) return [];
  const admin = (id: number, ...data: readonly string[]): Written => ({
    ...sources.managerAdmin,
    id,
    minutesAgo: tries,
    data,
  });
  if (licensingMode(inside) === 5)
    return graceDaysLeft(inside, now) > 0 ? [admin(1068)] : [admin(1069), admin(1128)];
  const servers = licenseServers(inside);
  if (servers.length === 0) return [admin(1130)];
  return servers.some((name) => answers[`${name}:135`] === 'open')
    ? []
    : servers.map((name) => admin(50_283, name));
}

export function brokerEvents({ inside, services, answers, brokerNames }: Settled): readonly Written[] {
  const isBroker = inside.windows.roles.includes('connection-broker');
  const hasDatabase = serviceRuns(services, 'MSSQL$MICROSOFT##WID');
  const database: Written = {
    ...sources.broker,
    id: 2056,
    minutesAgo: tries,
    data: ['NT AUTHORITY\\NETWORK SERVICE'],
  };
  const unready: Written = { ...sources.brokerClient, id: 1296, minutesAgo: tries, data: ['RDP-Tcp'] };
  // The database knows the machine by the name that it had when the farm was built.
  const knowsItself = inside.computerName === inside.vm.properties.osProfile?.computerName;
  if (isBroker) return hasDatabase && knowsItself ? [] : [database, unready];
  return brokerNames.some((name) => answers[`${name}:135`] !== 'open') ? [unready] : [];
}
