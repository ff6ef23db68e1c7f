/**
 * Where the harness writes in the registry, and what: the practice guest's own copy of the list, so that neither can
 * become wider alone. A number of such, `+` any number, `=` this text, `*` any texts, `0x` bytes, `-` taken away.
 */
type Values = Readonly<Record<string, string>>;

const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const terminal = `${control}\\Terminal Server`;

const terminalServer: Values = {
  fDenyTSConnections: '0 1 -',
  TSEnabled: '1 -',
  TSServerDrainMode: '0 -',
  TSUserEnabled: '0 -',
  fSingleSessionPerUser: '0 1 -',
  IgnoreRegUserConfigErrors: '0 1 -',
};

const winStation: Values = {
  PortNumber: '+',
  fEnableWinStation: '1',
  fLogonDisabled: '0 -',
  LanAdapter: '0',
  SecurityLayer: '1 2',
  UserAuthentication: '0 1',
  MinEncryptionLevel: '2 3 4',
  fAllowSecProtocolNegotiation: '1 -',
  MaxInstanceCount: '+',
  InitialProgram: '-',
  SSLCertificateSHA1Hash: '0x -',
  MaxIdleTime: '+ -',
  MaxDisconnectionTime: '+ -',
  MaxConnectionTime: '+ -',
  KeepAliveTimeout: '+ -',
  fResetBroken: '0 1 -',
  fInheritReconnectSame: '0 1 -',
  fReconnectSame: '0 1 -',
};

const library = (name: string): string => `=%SystemRoot%\\${name}`;

const places: readonly (readonly [key: string, values: Values])[] = [
  [terminal, terminalServer],
  [`${terminal}\\WinStations`, { SelfSignedCertStore: '=Remote Desktop' }],
  [`${terminal}\\WinStations\\*`, winStation],
  [`${terminal}\\RCM\\Licensing Core`, { LicensingMode: '2 4 5' }],
  [`${terminal}\\ClusterSettings`, { SessionDirectoryActive: '0 1' }],
  [
    `${services}\\TermService\\Parameters`,
    { ServiceDll: library('System32\\termsrv.dll'), SpecifiedLicenseServers: '-' },
  ],
  [`${services}\\TermService\\Parameters\\LicenseServers`, { SpecifiedLicenseServers: '* -' }],
  [`${services}\\SessionEnv\\Parameters`, { ServiceDll: library('system32\\sessenv.dll') }],
  [`${services}\\UmRdpService\\Parameters`, { ServiceDll: library('System32\\umrdp.dll') }],
  ...['Domain', 'Standard', 'Public'].map(
    (profile) =>
      [
        `${services}\\SharedAccess\\Parameters\\FirewallPolicy\\${profile}Profile`,
        { DoNotAllowExceptions: '0 -' },
      ] as const,
  ),
  ...['TLS 1.2', 'TLS 1.3'].flatMap((protocol) =>
    ['Server', 'Client'].map(
      (side) =>
        [
          `${control}\\SecurityProviders\\SCHANNEL\\Protocols\\${protocol}\\${side}`,
          { Enabled: '1 -', DisabledByDefault: '0 -' },
        ] as const,
    ),
  ),
  [`${control}\\Lsa`, { disabledomaincreds: '0' }],
  [`${control}\\Lsa\\FipsAlgorithmPolicy`, { Enabled: '0' }],
  ['HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon', { WinStationsDisabled: '=0' }],
  ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002', { Functions: '-' }],
];

type RegistryStep = {
  readonly key: string;
  readonly name: string;
  readonly set: { readonly kind: string; readonly data?: unknown };
};

/** Any listener, by its name. */
const aStation =
  /^HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\[A-Za-z0-9_-]{1,60}$/;

/** Names count by the letter, as in the list. */
export function mayBeWritten({ key, name, set }: RegistryStep): boolean {
  const at = key.replace(aStation, `${terminal}\\WinStations\\*`);
  const values = places.find(([place]) => place === at)?.[1];
  const rule = values && Object.hasOwn(values, name) ? values[name] : undefined;
  if (rule === undefined) return false;
  return (rule.startsWith('=') ? [rule] : rule.split(' ')).some((one) => fits(set, one));
}

function fits({ kind, data }: RegistryStep['set'], rule: string): boolean {
  if (rule === '-') return kind === 'none';
  if (rule === '+') return kind === 'DWord';
  if (rule === '*') return kind === 'MultiString';
  if (rule === '0x') return kind === 'Binary';
  if (rule.startsWith('=')) return (kind === 'String' || kind === 'ExpandString') && data === rule.slice(1);
  return kind === 'DWord' && data === Number(rule);
}

/** Keys that are made where they are not; any other has a meaning by being there. */
export const mayBeMade = (key: string): boolean =>
  /\\(Licensing Core|LicenseServers|TLS 1\.[23]\\(Server|Client))$/i.test(key);
