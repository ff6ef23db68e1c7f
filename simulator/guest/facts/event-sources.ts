/** Where events are looked for, and how far back. */
export type EventSource = {
  readonly tag: string;
  readonly log: string;
  readonly provider: string;
  readonly ids: readonly number[];
  readonly hours: number;
};

const services = 'Microsoft-Windows-TerminalServices';
const manager = `${services}-RemoteConnectionManager`;
const core = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS';
const broker = `${services}-SessionBroker`;

const inSystem = (tag: string, provider: string, ids: readonly number[], hours = 24): EventSource => ({
  tag,
  log: 'System',
  provider,
  ids,
  hours,
});

export const eventSources: readonly EventSource[] = [
  inSystem(
    'rs',
    manager,
    [
      1003, 1004, 1006, 1011, 1035, 1036, 1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062,
      1064, 1065, 1067, 1070, 1071,
    ],
  ),
  {
    tag: 'ra',
    log: `${manager}/Admin`,
    provider: manager,
    ids: [
      1006, 1068, 1069, 1070, 1071, 1128, 1129, 1130, 1131, 20497, 20498, 50195, 50280, 50281, 50282, 50283,
      50284, 50285,
    ],
    hours: 72,
  },
  {
    tag: 'ro',
    log: `${services}-RemoteConnectionManager/Operational`,
    provider: manager,
    ids: [258, 259, 261, 1149, 1158],
    hours: 24,
  },
  { tag: 'rc', log: `${core}/Operational`, provider: core, ids: [131, 139, 140, 226, 227], hours: 24 },
  { tag: 'sb', log: `${broker}/Operational`, provider: broker, ids: [2056], hours: 24 },
  {
    tag: 'bc',
    log: `${broker}-Client/Operational`,
    provider: `${broker}-Client`,
    ids: [1296, 1301, 1306],
    hours: 24,
  },
  inSystem('sc', 'Schannel', [36870, 36871, 36872, 36874, 36887, 36888]),
  inSystem('td', 'TermDD', [50, 56]),
  inSystem('sm', 'Service Control Manager', [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038]),
  inSystem('nl', 'NETLOGON', [3210, 5719, 5722, 5783]),
  inSystem('ls', 'LsaSrv', [40960, 40961, 6037, 6038]),
  inSystem('gp', 'Microsoft-Windows-GroupPolicy', [1006, 1030, 1053, 1055, 1058, 1129]),
  inSystem('ip', 'Tcpip', [4199, 4227, 4231]),
  inSystem('rx', 'Microsoft-Windows-Resource-Exhaustion-Detector', [2004]),
  inSystem('sv', 'srv', [2017, 2019, 2020]),
  inSystem('kp', 'Microsoft-Windows-Kernel-Power', [41], 168),
  inSystem('nc', 'EventLog', [6011], 720),
  {
    tag: 'up',
    log: 'Application',
    provider: 'Microsoft-Windows-User Profiles Service',
    ids: [1500, 1508, 1511, 1515, 1521],
    hours: 24,
  },
  { tag: 'ae', log: 'Application', provider: 'Application Error', ids: [1000], hours: 24 },
  {
    tag: 'se',
    log: 'Security',
    provider: 'Microsoft-Windows-Security-Auditing',
    ids: [4625, 4740],
    hours: 1,
  },
];
