import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import type { Key } from './registry-key.ts';
import { entries, filled, ordinalIgnoringCase, same, word } from './said.ts';
import type { Windows } from './windows.ts';

/** Short keys of the wire, and the values that they stand for. */
type Names = Readonly<Record<string, string>>;

const serverValues: Names = {
  dn: 'fDenyTSConnections',
  te: 'TSEnabled',
  dm: 'TSServerDrainMode',
  tu: 'TSUserEnabled',
  ss: 'fSingleSessionPerUser',
  ac: 'TSAppCompat',
  iu: 'IgnoreRegUserConfigErrors',
};

const listenerValues: Names = {
  pn: 'PortNumber',
  ew: 'fEnableWinStation',
  ld: 'fLogonDisabled',
  la: 'LanAdapter',
  sl: 'SecurityLayer',
  ua: 'UserAuthentication',
  np: 'fAllowSecProtocolNegotiation',
  me: 'MinEncryptionLevel',
  mi: 'MaxInstanceCount',
  it: 'MaxIdleTime',
  dt: 'MaxDisconnectionTime',
  ct: 'MaxConnectionTime',
  rb: 'fResetBroken',
  ka: 'KeepAliveTimeout',
  ir: 'fInheritReconnectSame',
  rs: 'fReconnectSame',
};

const policyValues: Names = {
  dn: 'fDenyTSConnections',
  sl: 'SecurityLayer',
  ua: 'UserAuthentication',
  me: 'MinEncryptionLevel',
  lm: 'LicensingMode',
  mi: 'MaxInstanceCount',
  ss: 'fSingleSessionPerUser',
  it: 'MaxIdleTime',
  dt: 'MaxDisconnectionTime',
  ct: 'MaxConnectionTime',
  ka: 'KeepAliveEnable',
  ki: 'KeepAliveInterval',
  st: 'SelectTransport',
  ar: 'fDisableAutoReconnect',
  er: 'fEncryptRPCTraffic',
  pp: 'fPromptForPassword',
};

const dwords = (key: Key, names: Names) =>
  Object.fromEntries(Object.entries(names).map(([short, name]) => [short, key.dword(name)]));

function listener(windows: Windows) {
  const key = windows.values(keys.rdpTcp);
  return (
    key &&
    (entries<number | string>({
      ...dwords(key, listenerValues),
      ip: filled(key.text('InitialProgram')),
    }) ??
      {})
  );
}

function policy(windows: Windows) {
  const key = windows.values(keys.policy);
  return (
    key &&
    entries<number | string>({
      ...dwords(key, policyValues),
      ls: filled(key.text('LicenseServers')),
      tn: filled(key.text('CertTemplateName')),
    })
  );
}

const mostStations = 12;

/** The one that matters comes first: some machines have dozens of others. */
function stations(windows: Windows): string | undefined {
  const names = (windows.keyNames(keys.winStations) ?? []).filter((name) => !same(name, 'Console'));
  const isOwn = (name: string) => same(name, 'RDP-Tcp');
  const others = names.filter((name) => !isOwn(name)).sort(ordinalIgnoringCase);
  const told = [...names.filter(isOwn), ...others].slice(0, mostStations);
  return told.map((name) => word(name, 30)).join(' ') || '-';
}

export const remoteDesktopFacts = {
  ts: (windows) => {
    const key = windows.values(keys.terminalServer);
    return key && entries(dwords(key, serverValues));
  },
  tcp: listener,
  pol: policy,
  lsn: stations,
} satisfies FactGroup;
