import type { Role } from '../windows/windows.ts';

export type Service = {
  readonly name: string;
  readonly display: string;
  /** 2 automatic, 3 on demand. */
  readonly start: 2 | 3;
  readonly account: string;
  readonly needs: readonly string[];
  /** Process that hosts it; `svchost` followed by a group where several share one. */
  readonly host: string;
  /** Whether something starts it although it starts on demand. */
  readonly runs: boolean;
  /** Library, for services of a shared process. */
  readonly dll?: string;
  /** Whether a start in safe mode with networking starts it. */
  readonly inSafeMode: boolean;
};

type Row = readonly [
  name: string,
  display: string,
  start: 2 | 3,
  account: string,
  needs: string,
  host: string,
  more?: { readonly idle?: true; readonly safe?: true; readonly dll?: string },
];

const local = 'NT AUTHORITY\\LocalService';
const network = 'NT AUTHORITY\\NetworkService';
const system = 'LocalSystem';
const safe = { safe: true } as const;

const rows: readonly Row[] = [
  ['BFE', 'Base Filtering Engine', 2, local, 'RpcSs', 'svchost:firewall', safe],
  ['CertPropSvc', 'Certificate Propagation', 3, system, 'RpcSs', 'svchost'],
  ['CryptSvc', 'Cryptographic Services', 2, network, 'RpcSs', 'svchost', safe],
  ['Dhcp', 'DHCP Client', 2, local, 'NSI Tdx Afd', 'svchost', safe],
  ['Dnscache', 'DNS Client', 2, network, 'nsi', 'svchost', safe],
  ['EventLog', 'Windows Event Log', 2, local, '', 'svchost', safe],
  ['gpsvc', 'Group Policy Client', 2, system, 'RPCSS Mup', 'svchost'],
  ['iphlpsvc', 'IP Helper', 2, system, 'RpcSS', 'svchost'],
  ['KeyIso', 'CNG Key Isolation', 3, system, 'RpcSs', 'lsass', safe],
  ['LanmanWorkstation', 'Workstation', 2, network, 'Bowser MRxSmb20 NSI', 'svchost', safe],
  ['LSM', 'Local Session Manager', 2, system, 'RpcEptMapper DcomLaunch RpcSs', 'svchost:dcom', safe],
  ['MpsSvc', 'Windows Defender Firewall', 2, local, 'mpsdrv bfe nsi', 'svchost:firewall', safe],
  ['Netlogon', 'Netlogon', 3, system, 'LanmanWorkstation', 'lsass', { idle: true, safe: true }],
  ['NlaSvc', 'Network Location Awareness', 2, network, 'NSI RpcSs TcpIp Dhcp Eventlog', 'svchost', safe],
  ['nsi', 'Network Store Interface Service', 2, local, 'rpcss nsiproxy', 'svchost', safe],
  ['ProfSvc', 'User Profile Service', 2, system, 'RpcSs', 'svchost', safe],
  ['RpcEptMapper', 'RPC Endpoint Mapper', 2, network, '', 'svchost:rpc', safe],
  ['RpcSs', 'Remote Procedure Call (RPC)', 2, network, 'RpcEptMapper DcomLaunch', 'svchost:rpc', safe],
  ['SessionEnv', 'Remote Desktop Configuration', 3, system, 'RPCSS LanmanWorkstation', 'svchost'],
  ['TermService', 'Remote Desktop Services', 3, network, 'RPCSS', 'svchost', { dll: 'termsrv.dll' }],
  [
    'UmRdpService',
    'Remote Desktop Services UserMode Port Redirector',
    3,
    system,
    'TermService RDPDR',
    'svchost',
  ],
  ['W32Time', 'Windows Time', 2, local, '', 'svchost'],
  ['Winmgmt', 'Windows Management Instrumentation', 2, system, 'RPCSS', 'svchost', safe],
];

const roleRows: Readonly<Record<Role, readonly Row[]>> = {
  'session-host': [],
  licensing: [['TermServLicensing', 'Remote Desktop Licensing', 2, network, 'RPCSS CryptSvc', 'lserver']],
  'connection-broker': [
    [
      'MSSQL$MICROSOFT##WID',
      'Windows Internal Database',
      2,
      'NT SERVICE\\MSSQL$MICROSOFT##WID',
      '',
      'sqlservr',
    ],
    ['RDMS', 'Remote Desktop Management', 2, network, 'RPCSS', 'svchost'],
    ['TScPubRPC', 'RemoteApp and Desktop Connection Management', 2, system, 'RPCSS', 'svchost'],
    ['Tssdis', 'Remote Desktop Connection Broker', 2, network, 'RPCSS MSSQL$MICROSOFT##WID', 'svchost'],
  ],
  'domain-controller': [
    ['DNS', 'DNS Server', 2, system, 'RpcSs', 'dns'],
    ['Kdc', 'Kerberos Key Distribution Center', 2, system, 'RpcSs', 'lsass'],
    ['NTDS', 'Active Directory Domain Services', 2, system, 'RpcSs', 'lsass', safe],
  ],
};

const serviceOf = ([name, display, start, account, needs, host, more = {}]: Row): Service => ({
  name,
  display,
  start,
  account,
  needs: needs === '' ? [] : needs.split(' '),
  host,
  runs: !more.idle,
  inSafeMode: more.safe === true,
  ...(more.dll === undefined ? {} : { dll: more.dll }),
});

/** The services that matter here: Windows' own, and those of its roles. */
export const productServices = (roles: readonly Role[]): readonly Service[] =>
  [...rows, ...roles.flatMap((role) => roleRows[role])].map(serviceOf);
