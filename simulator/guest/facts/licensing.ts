import type { CimRow } from '../windows-view.ts';
import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { reach } from './reach.ts';
import { entries, filled, short, whole, word, words } from './said.ts';
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
    ...(row['TerminalServerMode'] === 1 ? { ...graceOf(windows), ...serversOf(windows) } : {}),
  });
}

/** Days that are left, or Windows' code where it cannot tell. */
function graceOf(windows: Windows) {
  try {
    return { g: numberIn(windows.cimAnswer(...setting, 'GetGracePeriodDays'), 'DaysLeft') };
  } catch (error) {
    if (error instanceof WindowsError) return { ge: error.code };
    throw error;
  }
}

/** Empty where none is named, Windows' code where it cannot tell. */
function serversOf(windows: Windows) {
  try {
    const list = windows.cimAnswer(...setting, 'GetSpecifiedLicenseServerList')['SpecifiedLSList'];
    const names = Array.isArray(list) ? list.filter((name) => name !== '') : [];
    return { ls: short(names.map((name) => word(name)).join(' '), 400) };
  } catch (error) {
    if (error instanceof WindowsError) return { lse: error.code };
    throw error;
  }
}

const namesIn = (text: string): readonly string[] => text.split(/[\s;,]+/).filter((name) => name !== '');

/** Those of policy win over the machine's own. */
function licenseServers(windows: Windows): readonly string[] {
  const byPolicy = namesIn(filled(windows.values(keys.policy)?.text('LicenseServers'), 400) ?? '');
  if (byPolicy.length > 0) return byPolicy;
  return (windows.values(keys.licenseServers)?.texts('SpecifiedLicenseServers') ?? []).flatMap(namesIn);
}

function brokers(windows: Windows): readonly string[] {
  const key = windows.values(keys.cluster);
  return key?.dword('SessionDirectoryActive') === 1
    ? namesIn(key.text('SessionDirectoryLocation') ?? '')
    : [];
}

const most = 3;

export const licensingFacts = {
  tss: ofService,
  lsr: (windows) =>
    words(
      licenseServers(windows)
        .slice(0, most)
        .map((name) => `${word(name)}=${reach(windows, name, 135)},${reach(windows, name, 445)}`),
      undefined,
    ),
  brr: (windows) =>
    words(
      brokers(windows)
        .slice(0, most)
        .map((name) => `${word(name)}=${reach(windows, name, 135)}`),
      undefined,
    ),
} satisfies FactGroup;
