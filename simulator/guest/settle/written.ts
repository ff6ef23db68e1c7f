import type { EventView } from '../windows-view.ts';

/** One event as Windows writes it again and again: where, what, and how many minutes ago each time. */
export type Written = {
  readonly log: string;
  readonly provider: string;
  readonly id: number;
  readonly minutesAgo: readonly number[];
  readonly data?: readonly string[];
};

const manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager';
const core = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS';
const broker = 'Microsoft-Windows-TerminalServices-SessionBroker';

/** Logs and providers by the names that are used here. */
export const sources = {
  manager: { log: 'System', provider: manager },
  managerAdmin: { log: `${manager}/Admin`, provider: manager },
  managerOperational: { log: `${manager}/Operational`, provider: manager },
  core: { log: `${core}/Operational`, provider: core },
  broker: { log: `${broker}/Operational`, provider: broker },
  brokerClient: { log: `${broker}-Client/Operational`, provider: `${broker}-Client` },
  schannel: { log: 'System', provider: 'Schannel' },
  control: { log: 'System', provider: 'Service Control Manager' },
  netlogon: { log: 'System', provider: 'NETLOGON' },
  groupPolicy: { log: 'System', provider: 'Microsoft-Windows-GroupPolicy' },
  tcpip: { log: 'System', provider: 'Tcpip' },
  exhaustion: { log: 'System', provider: 'Microsoft-Windows-Resource-Exhaustion-Detector' },
  eventLog: { log: 'System', provider: 'EventLog' },
  profiles: { log: 'Application', provider: 'Microsoft-Windows-User Profiles Service' },
  applicationError: { log: 'Application', provider: 'Application Error' },
  security: { log: 'Security', provider: 'Microsoft-Windows-Security-Auditing' },
} as const;

/** People try again all the time: so long ago were the last attempts to connect. */
export const attempts = [4, 12, 33, 51] as const;
/** What Windows tries by itself. */
export const tries = [9, 39] as const;

const minute = 60_000;

export const eventsOf = (written: Written, now: number): readonly (EventView & { readonly log: string })[] =>
  written.minutesAgo.map((ago) => ({
    log: written.log,
    provider: written.provider,
    id: written.id,
    at: new Date(now - ago * minute).toISOString(),
    data: written.data ?? [],
  }));
