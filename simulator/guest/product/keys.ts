/** Where Windows keeps what decides about RDP. */
const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const firewallPolicy = `${services}\\SharedAccess\\Parameters\\FirewallPolicy`;
const terminalServer = `${control}\\Terminal Server`;

export const keys = {
  version: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  product: `${control}\\ProductOptions`,
  setup: 'HKLM\\SYSTEM\\Setup',
  safeBoot: `${control}\\SafeBoot\\Option`,
  sessionManager: `${control}\\Session Manager`,
  computerName: `${control}\\ComputerName\\ComputerName`,
  activeComputerName: `${control}\\ComputerName\\ActiveComputerName`,
  servicingPending:
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
  updatePending:
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
  agent: 'HKLM\\SOFTWARE\\Microsoft\\GuestAgent',
  terminalServer,
  winStations: `${terminalServer}\\WinStations`,
  console: `${terminalServer}\\WinStations\\Console`,
  rdpTcp: `${terminalServer}\\WinStations\\RDP-Tcp`,
  clusterSettings: `${terminalServer}\\ClusterSettings`,
  licensingCore: `${terminalServer}\\RCM\\Licensing Core`,
  gracePeriod: `${terminalServer}\\RCM\\GracePeriod`,
  policy: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
  schannel: `${control}\\SecurityProviders\\SCHANNEL`,
  suites: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002',
  lsa: `${control}\\Lsa`,
  fips: `${control}\\Lsa\\FipsAlgorithmPolicy`,
  ntlm: `${control}\\Lsa\\MSV1_0`,
  credSsp: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
  serverComponents: 'HKLM\\SOFTWARE\\Microsoft\\ServerManager\\ServicingStorage\\ServerComponentCache',
  certificateStore: 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\Remote Desktop',
  profileList: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList',
  termServiceParameters: `${services}\\TermService\\Parameters`,
  licenseServers: `${services}\\TermService\\Parameters\\LicenseServers`,
  portProxy: `${services}\\PortProxy\\v4tov4\\tcp`,
  partitions: `${services}\\partmgr\\Parameters`,
  tcpip: `${services}\\Tcpip\\Parameters`,
  interfaces: `${services}\\Tcpip\\Parameters\\Interfaces`,
  persistentRoutes: `${services}\\Tcpip\\Parameters\\PersistentRoutes`,
  networkDevices: 'HKLM\\SYSTEM\\CurrentControlSet\\Enum\\VMBUS\\{F8615163-DF3E-46C5-913F-F2D2F965ED0E}',
  profiles: {
    domain: `${firewallPolicy}\\DomainProfile`,
    private: `${firewallPolicy}\\StandardProfile`,
    public: `${firewallPolicy}\\PublicProfile`,
  },
  policyProfiles: {
    domain: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile',
    private: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\StandardProfile',
    public: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PublicProfile',
  },
  firewallRules: `${firewallPolicy}\\FirewallRules`,
  policyFirewallRules: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules',
} as const;

export const serviceKey = (name: string): string => `${services}\\${name}`;
export const protocolKey = (protocol: string, side: 'Server' | 'Client'): string =>
  `${keys.schannel}\\Protocols\\${protocol}\\${side}`;
export const interfaceKey = (guid: string): string => `${keys.interfaces}\\${guid}`;
export const deviceKey = (guid: string): string => `${keys.networkDevices}\\${guid}`;
