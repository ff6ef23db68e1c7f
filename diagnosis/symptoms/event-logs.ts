import type { EventTag } from '../../guest/facts/events.ts';

/** Who writes into which log, and for which numbers and how far back the probe looks there. */
export type EventLog = {
  readonly log: string;
  readonly source: string;
  readonly hours: number;
  readonly ids: readonly number[];
};

/** The probe stops counting there. */
export const countedTo = 99;

const windows = 'Microsoft-Windows';
const manager = `${windows}-TerminalServices-RemoteConnectionManager`;
const broker = `${windows}-TerminalServices-SessionBroker`;
const core = `${windows}-RemoteDesktopServices-RdpCoreTS`;

const day = 24;

/** What the probe asks of the event logs; a test compares it with the probe itself. */
export const eventLogs: Readonly<Record<EventTag, EventLog>> = {
  rs: {
    log: 'System',
    source: manager,
    hours: day,
    ids: [
      ...[1003, 1004, 1006, 1011, 1035, 1036, 1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058],
      ...[1059, 1062, 1064, 1065, 1067, 1070, 1071],
    ],
  },
  ra: {
    log: `${manager}/Admin`,
    source: manager,
    hours: 3 * day,
    ids: [
      ...[1006, 1068, 1069, 1070, 1071, 1128, 1129, 1130, 1131, 20497, 20498, 50195],
      ...[50280, 50281, 50282, 50283, 50284, 50285],
    ],
  },
  ro: { log: `${manager}/Operational`, source: manager, hours: day, ids: [258, 259, 261, 1149, 1158] },
  rc: {
    log: `${core}/Operational`,
    source: core,
    hours: day,
    ids: [131, 139, 140, 226, 227],
  },
  sb: { log: `${broker}/Operational`, source: broker, hours: day, ids: [2056] },
  bc: {
    log: `${broker}-Client/Operational`,
    source: `${broker}-Client`,
    hours: day,
    ids: [1296, 1301, 1306],
  },
  sc: { log: 'System', source: 'Schannel', hours: day, ids: [36870, 36871, 36872, 36874, 36887, 36888] },
  td: { log: 'System', source: 'TermDD', hours: day, ids: [50, 56] },
  sm: {
    log: 'System',
    source: 'Service Control Manager',
    hours: day,
    ids: [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038],
  },
  nl: { log: 'System', source: 'NETLOGON', hours: day, ids: [3210, 5719, 5722, 5783] },
  ls: { log: 'System', source: 'LsaSrv', hours: day, ids: [40960, 40961, 6037, 6038] },
  gp: {
    log: 'System',
    source: `${windows}-GroupPolicy`,
    hours: day,
    ids: [1006, 1030, 1053, 1055, 1058, 1129],
  },
  ip: { log: 'System', source: 'Tcpip', hours: day, ids: [4199, 4227, 4231] },
  rx: { log: 'System', source: `${windows}-Resource-Exhaustion-Detector`, hours: day, ids: [2004] },
  sv: { log: 'System', source: 'srv', hours: day, ids: [2017, 2019, 2020] },
  kp: { log: 'System', source: `${windows}-Kernel-Power`, hours: 7 * day, ids: [41] },
  nc: { log: 'System', source: 'EventLog', hours: 30 * day, ids: [6011] },
  up: {
    log: 'Application',
    source: `${windows}-User Profiles Service`,
    hours: day,
    ids: [1500, 1508, 1511, 1515, 1521],
  },
  ae: { log: 'Application', source: 'Application Error', hours: day, ids: [1000] },
  se: { log: 'Security', source: `${windows}-Security-Auditing`, hours: 1, ids: [4625, 4740] },
};
