const machine = 'HKLM\\SYSTEM\\CurrentControlSet';

const terminalServer = `${machine}\\Control\\Terminal Server`;

const winStations = `${terminalServer}\\WinStations`;

const lsa = `${machine}\\Control\\Lsa`;

const firewall = `${machine}\\Services\\SharedAccess\\Parameters\\FirewallPolicy`;

/** Keys of Windows' registry in which remedies write. */
export const registryKeys = {
  terminalServer,
  winStations,
  listener: `${winStations}\\RDP-Tcp`,
  licensingCore: `${terminalServer}\\RCM\\Licensing Core`,
  winlogon: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon',
  termServiceParameters: `${machine}\\Services\\TermService\\Parameters`,
  licenseServers: `${machine}\\Services\\TermService\\Parameters\\LicenseServers`,
  lsa,
  fips: `${lsa}\\FipsAlgorithmPolicy`,
  /** Versions of TLS, each with a key below for `Server` and for `Client`. */
  protocols: `${machine}\\Control\\SecurityProviders\\SCHANNEL\\Protocols`,
  cipherSuites: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002',
  /** Where policy stands: read, never written. */
  terminalServicesPolicy: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
  /** Windows calls the private profile by its older name. */
  firewallProfiles: {
    domain: `${firewall}\\DomainProfile`,
    private: `${firewall}\\StandardProfile`,
    public: `${firewall}\\PublicProfile`,
  },
} as const;
