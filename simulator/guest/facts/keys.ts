/** Where Windows keeps what the facts are about. */
const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const software = 'HKLM\\SOFTWARE';
const terminalServer = `${control}\\Terminal Server`;
const currentVersion = `${software}\\Microsoft\\Windows\\CurrentVersion`;
const firewall = `${services}\\SharedAccess\\Parameters\\FirewallPolicy`;
const firewallPolicy = `${software}\\Policies\\Microsoft\\WindowsFirewall`;

export const keys = {
  control,
  services,
  terminalServer,
  winStations: `${terminalServer}\\WinStations`,
  rdpTcp: `${terminalServer}\\WinStations\\RDP-Tcp`,
  licensingCore: `${terminalServer}\\RCM\\Licensing Core`,
  gracePeriod: `${terminalServer}\\RCM\\GracePeriod`,
  cluster: `${terminalServer}\\ClusterSettings`,
  termService: `${services}\\TermService`,
  termServiceParameters: `${services}\\TermService\\Parameters`,
  licenseServers: `${services}\\TermService\\Parameters\\LicenseServers`,
  policy: `${software}\\Policies\\Microsoft\\Windows NT\\Terminal Services`,
  schannel: `${control}\\SecurityProviders\\SCHANNEL`,
  lsa: `${control}\\Lsa`,
  cipherPolicy: `${software}\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002`,
  credSsp: `${currentVersion}\\Policies\\System\\CredSSP\\Parameters`,
  roles: `${software}\\Microsoft\\ServerManager\\ServicingStorage\\ServerComponentCache`,
  portProxies: `${services}\\PortProxy\\v4tov4\\tcp`,
  agent: `${software}\\Microsoft\\GuestAgent`,
  version: `${software}\\Microsoft\\Windows NT\\CurrentVersion`,
  product: `${control}\\ProductOptions`,
  safeBoot: `${control}\\SafeBoot\\Option`,
  setup: 'HKLM\\SYSTEM\\Setup',
  servicing: `${currentVersion}\\Component Based Servicing\\RebootPending`,
  update: `${currentVersion}\\WindowsUpdate\\Auto Update\\RebootRequired`,
  sessionManager: `${control}\\Session Manager`,
  name: `${control}\\ComputerName\\ComputerName`,
  activeName: `${control}\\ComputerName\\ActiveComputerName`,
  persistentRoutes: `${services}\\Tcpip\\Parameters\\PersistentRoutes`,
  vmBus: 'HKLM\\SYSTEM\\CurrentControlSet\\Enum\\VMBUS',
  partitions: `${services}\\partmgr\\Parameters`,
  firewall,
  firewallPolicy,
  /** Local, of policy, of device management: their number on the wire is their place. */
  firewallRules: [
    `${firewall}\\FirewallRules`,
    `${firewallPolicy}\\FirewallRules`,
    `${firewall}\\Mdm\\FirewallRules`,
  ],
} as const;
