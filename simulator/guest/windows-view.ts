/**
 * Windows as a program that runs inside it sees it: what the practice guest's model amounts to at one moment. The
 * practice guest's own facts follow from it, and so does the fake Windows on which the real scripts are run.
 * Plain data: it survives JSON.
 */
export type WindowsView = {
  /** The guest's clock, ISO 8601 in UTC. It may be wrong. */
  readonly now: string;
  readonly utcOffsetMinutes: number;
  readonly computerName: string;
  /** Such as `5.1`. */
  readonly powershell: string;
  /** By path from the hive, such as `HKLM\SYSTEM\CurrentControlSet\Services\TermService`; keys of it end up as paths. */
  readonly registry: Readonly<Record<string, RegistryKey>>;
  readonly services: readonly ServiceView[];
  readonly processes: readonly ProcessView[];
  readonly tcpListeners: readonly { readonly address: string; readonly port: number; readonly pid: number }[];
  readonly tcpConnections: number;
  /** By `host:port`; what is not here does not answer. */
  readonly tcpAnswers: Readonly<Record<string, TcpAnswer>>;
  /** What whoever speaks RDP to the listener gets. */
  readonly rdp: RdpView;
  readonly certificateStores: Readonly<Record<string, readonly CertificateView[]>>;
  /** By path. A folder has no size. */
  readonly files: Readonly<Record<string, FileView>>;
  /** Rows of CIM classes, by namespace and class such as `root/cimv2:Win32_OperatingSystem`. */
  readonly cim: Readonly<Record<string, readonly CimRow[]>>;
  /** What reading methods answer, by namespace, class and method such as `root/cimv2/TerminalServices:Win32_TerminalServiceSetting.GetGracePeriodDays`. */
  readonly cimMethods: Readonly<Record<string, CimRow>>;
  /** Event logs that exist, by name, each newest first. */
  readonly eventLogs: Readonly<Record<string, readonly EventView[]>>;
  /** What tools print, by command line such as `qwinsta.exe` or `netsh.exe interface ipv4 show excludedportrange protocol=tcp`. */
  readonly tools: Readonly<Record<string, { readonly exitCode: number; readonly output: string }>>;
  /** Bits: 1 domain, 2 private, 4 public. */
  readonly firewall: {
    readonly currentProfiles: number;
    readonly localPolicyModifyState: number;
    /** Whether the group of rules called Remote Desktop is on in the profiles that are in use. */
    readonly remoteDesktopGroupEnabled: boolean;
    readonly products: readonly string[];
  };
  /** Bytes. */
  readonly systemDrive: { readonly free: number; readonly total: number };
  /** Lines of the security template that `secedit` writes, such as `SeRemoteInteractiveLogonRight = *S-1-5-32-544`. */
  readonly userRights: readonly string[];
  readonly remoteDesktopUsers: readonly string[];
  /** Whether the trust with the domain holds; a code where it cannot be tried. */
  readonly secureChannel: boolean | { readonly error: string };
  /** Hostile states, for tests: functions of the thin file that fail, or take their time, by name. */
  readonly troubles?: Readonly<Record<string, Trouble>>;
};

export type RegistryKey = Readonly<Record<string, RegistryValue>>;

export type RegistryValue =
  | { readonly kind: 'DWord'; readonly data: number }
  | { readonly kind: 'String' | 'ExpandString'; readonly data: string }
  | { readonly kind: 'MultiString'; readonly data: readonly string[] }
  /** Hex digits. */
  | { readonly kind: 'Binary'; readonly data: string };

export type ServiceView = {
  readonly name: string;
  readonly displayName: string;
  readonly state: 'Running' | 'Stopped' | 'StartPending' | 'StopPending';
  /** 0 while it does not run. */
  readonly pid: number;
};

export type ProcessView = { readonly pid: number; readonly name: string; readonly percent: number };

/** `open`, `timeout`, or Winsock's code such as 10061. */
export type TcpAnswer = 'open' | 'timeout' | number;

export type RdpView = {
  /** Bytes of the answer to the connection request as hex digits; `closed` without a byte, or nothing until the end of patience. */
  readonly reply: { readonly bytes: string } | 'closed' | 'silent';
  /** Absent where TLS was not chosen. .NET's number of the protocol, or the HRESULT as eight hex digits. */
  readonly tls?: { readonly protocol: number; readonly thumbprint: string } | { readonly error: string };
};

export type CertificateView = {
  /** Forty hex digits, upper case. */
  readonly thumbprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Object ids of the extended key usages; absent where there is no such extension. */
  readonly ekus?: readonly string[];
  readonly hasKey: boolean;
  /** Whether the key opens; the HRESULT where it does not. */
  readonly keyError?: string;
  /** Path of the key's file, as the certificate says; it may not be there. */
  readonly keyFile?: string;
};

export type FileView = { readonly size?: number; readonly sddl: string; readonly version?: string };

export type CimRow = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export type EventView = {
  readonly provider: string;
  readonly id: number;
  readonly at: string;
  readonly data: readonly string[];
};

export type Trouble =
  /** HRESULT or Win32 code as eight hex digits. */
  { readonly fails: string; readonly about?: string } | { readonly hangsMs: number; readonly about?: string };
