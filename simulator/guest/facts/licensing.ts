import type { CimRow } from '../windows-view.ts';
import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { serversReach } from './reach.ts';
import { entries, filled, short, whole, word } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const setting = ['root/cimv2/TerminalServices', 'Win32_TerminalServiceSetting'] as const;

const numberIn = (row: CimRow, name: string): number | undefined => {
  const value = row[name];
  return typeof value === 'number' ? whole(value) : undefined;
};

function ofService(windows: Windows) {
  const row = windows.cimRows(...setting)[0];
  if (!row) return undefined;
  return entries<number | string>({
    a: numberIn(row, 'AllowTSConnections'),
    ap: numberIn(row, 'PolicySourceAllowTSConnections'),
    m: numberIn(row, 'TerminalServerMode'),
    lt: numberIn(row, 'LicensingType'),
    lp: numberIn(row, 'PolicySourceLicensingType'),
    lo: numberIn(row, 'Logons'),
    dr: numberIn(row, 'SessionBrokerDrainMode'),
    ...(row['TerminalServerMode'] === 1 ? licensingOf(windows) : {}),
  });
}

/** Days that are left, then the servers that are named; the first that Windows cannot tell leaves its code. */
function licensingOf(windows: Windows) {
  const said: Record<string, number | string | undefined> = {};
  try {
    said['g'] = numberIn(windows.cimAnswer(...setting, 'GetGracePeriodDays'), 'DaysLeft');
    const list = windows.cimAnswer(...setting, 'GetSpecifiedLicenseServerList')['SpecifiedLSList'];
    const names = Array.isArray(list) ? list.filter((name) => name !== '') : [];
    said['ls'] = short(names.map((name) => word(name)).join(' '), 400);
  } catch (error) {
    if (!(error instanceof WindowsError)) throw error;
    said['ge'] = error.code;
  }
  return said;
}

/** Those of policy win over the machine's own. */
const licenseServers = (windows: Windows): readonly string[] =>
  filled(windows.values(keys.policy)?.text('LicenseServers'), 1_000)?.split(',') ??
  windows.values(keys.licenseServers)?.texts('SpecifiedLicenseServers') ??
  [];

function brokers(windows: Windows): readonly string[] {
  const farm = windows.values(keys.cluster);
  return farm?.dword('SessionDirectoryActive') === 1
    ? (farm.text('SessionDirectoryLocation') ?? '').split(/[ ;,]/)
    : [];
}

export const licensingFacts = {
  tss: ofService,
  lsr: (windows) => serversReach(windows, licenseServers(windows), [135, 445]),
  brr: (windows) => serversReach(windows, brokers(windows), [135]),
} satisfies FactGroup;
