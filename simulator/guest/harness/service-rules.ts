/** Accounts that Windows gives its services. */
const accounts = {
  L: 'NT AUTHORITY\\LocalService',
  N: 'NT AUTHORITY\\NetworkService',
  S: 'LocalSystem',
} as const;

/** How each may start, as whom, and with `!` that nobody stops it: what protects, what all hangs on, our own way in. */
const rules: Readonly<Record<string, string>> = {
  TermService: 'demand N',
  SessionEnv: 'demand S',
  UmRdpService: 'demand S',
  CertPropSvc: 'demand S',
  CryptSvc: 'auto N',
  W32Time: 'auto,demand L',
  ...Object.fromEntries(
    ['LSM', 'Netlogon', 'gpsvc', 'ProfSvc', 'DcomLaunch', 'Winmgmt', 'SamSs', 'Schedule', 'LanmanServer']
      .concat(['Power', 'WinDefend', 'Sense', 'RdAgent', 'WindowsAzureGuestAgent'])
      .concat(['WindowsAzureTelemetryService', 'SystemEventsBroker', 'BrokerInfrastructure', 'UserManager'])
      .concat(['NTDS', 'DNS', 'Kdc'])
      .map((name) => [name, 'auto S !']),
  ),
  ...Object.fromEntries(['Dhcp', 'MpsSvc', 'BFE', 'EventLog', 'nsi'].map((name) => [name, 'auto L !'])),
  ...Object.fromEntries(
    ['Dnscache', 'NlaSvc', 'RpcSs', 'RpcEptMapper', 'WinRM', 'LanmanWorkstation'].map((name) => [
      name,
      'auto N !',
    ]),
  ),
  ...Object.fromEntries(
    ['KeyIso', 'PlugPlay', 'HTTP', 'SecurityHealthService', 'KdsSvc', 'VaultSvc'].map((name) => [
      name,
      'demand S !',
    ]),
  ),
  WdNisSvc: 'demand L !',
};

const byName = new Map(Object.entries(rules).map(([name, rule]) => [name.toLowerCase(), rule.split(' ')]));

const ruleOf = (name: string): readonly string[] | undefined => byName.get(name.toLowerCase());

type Setup = {
  readonly name: string;
  readonly start?: string;
  readonly account?: string;
  readonly type?: string;
  readonly dependsOn?: readonly string[];
};

/** Of somebody else's service only the start may be set; of Windows' own, to what Windows gives it. */
export function mayBeSetUp({ name, start, account, type, dependsOn }: Setup): boolean {
  const rule = ruleOf(name);
  if (!rule) return [account, type, dependsOn].every((part) => part === undefined);
  const [starts = '', who] = rule;
  if (start !== undefined && !starts.split(',').includes(start)) return false;
  return account === undefined || account === accounts[who as keyof typeof accounts];
}

export const mayBeStopped = (name: string): boolean => ruleOf(name)?.[2] !== '!';
