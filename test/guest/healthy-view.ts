import type { RegistryKey, ServiceView, WindowsView } from '../../simulator/guest/windows-view.ts';

const system = 'HKLM\\SYSTEM\\CurrentControlSet';
const terminal = `${system}\\Control\\Terminal Server`;
const thumbprint = 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334';
const keyFolder = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
const keyFile = `${keyFolder}\\f686aace6942fb7f7ceb231212eef4a4_5d2c1f0e-7b1a-4c55-9a56-000000000001`;

const dword = (data: number) => ({ kind: 'DWord', data }) as const;
const string = (data: string) => ({ kind: 'String', data }) as const;
const dwords = (values: Readonly<Record<string, number>>): RegistryKey =>
  Object.fromEntries(Object.entries(values).map(([name, data]) => [name, dword(data)]));

/** Name, account, start, whether it runs and in which process. */
const services = [
  ['BFE', 'NT AUTHORITY\\LocalService', 2, 900],
  ['CertPropSvc', 'LocalSystem', 3, 1100],
  ['CryptSvc', 'NT AUTHORITY\\NetworkService', 2, 1000],
  ['Dhcp', 'NT AUTHORITY\\LocalService', 2, 900],
  ['Dnscache', 'NT AUTHORITY\\NetworkService', 2, 1000],
  ['EventLog', 'NT AUTHORITY\\LocalService', 2, 900],
  ['gpsvc', 'LocalSystem', 2, 1100],
  ['KeyIso', 'LocalSystem', 3, 700],
  ['LanmanWorkstation', 'NT AUTHORITY\\NetworkService', 2, 1000],
  ['LSM', 'LocalSystem', 2, 1100],
  ['MpsSvc', 'NT AUTHORITY\\LocalService', 2, 900],
  ['Netlogon', 'LocalSystem', 3, 0],
  ['NlaSvc', 'NT AUTHORITY\\NetworkService', 2, 1000],
  ['nsi', 'NT AUTHORITY\\LocalService', 2, 900],
  ['ProfSvc', 'LocalSystem', 2, 1100],
  ['RpcEptMapper', 'NT AUTHORITY\\NetworkService', 2, 1010],
  ['RpcSs', 'NT AUTHORITY\\NetworkService', 2, 1010],
  ['SessionEnv', 'LocalSystem', 3, 1100],
  ['TermService', 'NT AUTHORITY\\NetworkService', 3, 1240],
  ['UmRdpService', 'LocalSystem', 3, 1100],
  ['W32Time', 'NT AUTHORITY\\LocalService', 2, 900],
  ['Winmgmt', 'LocalSystem', 2, 1100],
] as const;

const serviceKeys = Object.fromEntries(
  services.map(([name, account, start]): [string, RegistryKey] => [
    `${system}\\Services\\${name}`,
    { Start: dword(start), Type: dword(32), ObjectName: string(account) },
  ]),
);

/** A Windows Server 2022 with which everything is well, made by hand: what tests change and break. */
export const healthyView: WindowsView = {
  now: '2026-11-18T08:00:00Z',
  utcOffsetMinutes: 0,
  computerName: 'WEB-01',
  powershell: '5.1',
  registry: {
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      CurrentBuildNumber: string('20348'),
      UBR: dword(2582),
      InstallationType: string('Server'),
      EditionID: string('ServerDatacenter'),
    },
    'HKLM\\SOFTWARE\\Microsoft\\GuestAgent': { GuestAgentVersion: string('2.7.41491.1095') },
    [`${system}\\Control\\ProductOptions`]: { ProductType: string('ServerNT') },
    'HKLM\\SYSTEM\\Setup': dwords({ SystemSetupInProgress: 0 }),
    [`${system}\\Control\\ComputerName\\ComputerName`]: { ComputerName: string('WEB-01') },
    [`${system}\\Control\\ComputerName\\ActiveComputerName`]: { ComputerName: string('WEB-01') },
    [terminal]: dwords({ fDenyTSConnections: 0, TSEnabled: 1, TSServerDrainMode: 0, TSUserEnabled: 0 }),
    [`${terminal}\\WinStations`]: {
      SelfSignedCertificate: { kind: 'Binary', data: thumbprint },
      SelfSignedCertStore: string('Remote Desktop'),
    },
    [`${terminal}\\WinStations\\Console`]: {},
    [`${terminal}\\WinStations\\RDP-Tcp`]: dwords({
      PortNumber: 3389,
      fEnableWinStation: 1,
      fLogonDisabled: 0,
      LanAdapter: 0,
      SecurityLayer: 2,
      UserAuthentication: 1,
      fAllowSecProtocolNegotiation: 1,
      MinEncryptionLevel: 2,
      MaxInstanceCount: 4_294_967_295,
    }),
    [`${system}\\Control\\Lsa`]: dwords({ disabledomaincreds: 0, LmCompatibilityLevel: 3 }),
    ...serviceKeys,
    [`${system}\\Services\\TermService`]: {
      ...serviceKeys[`${system}\\Services\\TermService`],
      DependOnService: { kind: 'MultiString', data: ['RPCSS'] },
    },
    [`${system}\\Services\\TermService\\Parameters`]: {
      ServiceDll: { kind: 'ExpandString', data: '%SystemRoot%\\System32\\termsrv.dll' },
    },
    [`${system}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules`]: {
      'RemoteDesktop-UserMode-In-TCP': string(
        'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28775|EmbedCtxt=@FirewallAPI.dll,-28752|',
      ),
    },
  },
  services: services.map(
    ([name, , , pid]): ServiceView => ({
      name,
      displayName: `${name} (display)`,
      state: pid === 0 ? 'Stopped' : 'Running',
      pid,
    }),
  ),
  processes: [
    { pid: 1240, name: 'svchost', percent: 1 },
    { pid: 2200, name: 'MsMpEng', percent: 1 },
  ],
  tcpListeners: [
    { address: '0.0.0.0', port: 3389, pid: 1240 },
    { address: '::', port: 3389, pid: 1240 },
  ],
  tcpConnections: 38,
  tcpAnswers: { '168.63.129.16:80': 'open', '168.63.129.16:32526': 'open' },
  rdp: {
    reply: { bytes: '030000130ed000001234000209080002000000' },
    tls: { protocol: 3072, thumbprint },
  },
  certificateStores: {
    'Remote Desktop': [
      {
        thumbprint,
        subject: 'CN=web-01',
        issuer: 'CN=web-01',
        notBefore: '2026-10-17T08:00:00Z',
        notAfter: '2027-04-18T08:00:00Z',
        ekus: ['1.3.6.1.5.5.7.3.1'],
        hasKey: true,
        keyFile,
      },
    ],
  },
  files: {
    [keyFolder]: { sddl: 'O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)' },
    [keyFile]: { size: 2400, sddl: 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;BA)' },
  },
  cim: {
    'root/cimv2:Win32_OperatingSystem': [
      {
        LastBootUpTime: '2026-11-15T08:00:00Z',
        FreePhysicalMemory: 5_324_800,
        TotalVisibleMemorySize: 8_387_584,
        FreeVirtualMemory: 6_246_400,
        TotalVirtualMemorySize: 9_698_304,
      },
    ],
    'root/cimv2:Win32_ComputerSystem': [{ PartOfDomain: false, DomainRole: 2, Domain: 'WORKGROUP' }],
    'root/cimv2:Win32_Processor': [{ LoadPercentage: 4, NumberOfLogicalProcessors: 2 }],
    'root/cimv2:Win32_PerfFormattedData_LocalSessionManager_TerminalServices': [
      { ActiveSessions: 0, InactiveSessions: 0, TotalSessions: 1 },
    ],
  },
  cimMethods: {},
  eventLogs: { System: [], Application: [], Security: [] },
  tools: {
    'qwinsta.exe': {
      exitCode: 0,
      output:
        ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE\r\n>services                                    0  Disc\r\n console                                     1  Conn\r\n rdp-tcp                                 65536  Listen\r\n',
    },
    'netsh.exe interface ipv4 show excludedportrange protocol=tcp': {
      exitCode: 0,
      output:
        '\r\nStart Port    End Port\r\n----------    --------\r\n      5357        5357\r\n     50000       50059     *\r\n',
    },
    'dsregcmd.exe /status': { exitCode: 0, output: '  AzureAdJoined : NO\r\n  DomainJoined : NO\r\n' },
  },
  firewall: { currentProfiles: 4, localPolicyModifyState: 0, remoteDesktopGroupEnabled: true, products: [] },
  systemDrive: { free: 109_051_904_000, total: 135_266_304_000 },
  userRights: ['[Privilege Rights]', 'SeRemoteInteractiveLogonRight = *S-1-5-32-544,*S-1-5-32-555'],
  remoteDesktopUsers: [],
  secureChannel: { error: '80131509' },
};
