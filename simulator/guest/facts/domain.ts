import type { FactGroup } from './fact-group.ts';
import { entries, short } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

/** Roles from here on are those of domain controllers. */
const controller = 4;

function membership(windows: Windows) {
  const row = windows.cimRows('root/cimv2', 'Win32_ComputerSystem')[0];
  if (!row) return undefined;
  const joined = row['PartOfDomain'] === true;
  const role = typeof row['DomainRole'] === 'number' ? row['DomainRole'] : undefined;
  const name = String(row['Domain'] ?? '');
  return entries<number | string>({
    j: joined ? 1 : 0,
    r: role,
    ...(joined ? { n: short(name), ...domainReach(windows, name, role ?? 0) } : {}),
  });
}

/** Nobody can say whether the trust holds where no domain controller answers; and one of them has none. */
function domainReach(windows: Windows, name: string, role: number) {
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return {};
  const dc = controllerCode(windows, name);
  return dc === 0 && role < controller ? { dc, sc: trust(windows) } : { dc };
}

function controllerCode(windows: Windows, name: string): number {
  try {
    return windows.tool(`nltest.exe /dsgetdc:${name}`).exitCode;
  } catch (error) {
    if (error instanceof WindowsError) return Number.parseInt(error.code, 16) | 0;
    throw error;
  }
}

function trust(windows: Windows): number | string {
  try {
    return windows.trust() ? 1 : 0;
  } catch (error) {
    if (error instanceof WindowsError) return error.code;
    throw error;
  }
}

function entraJoin(windows: Windows): string {
  const { output } = windows.tool('dsregcmd.exe /status');
  const says = (name: string) => new RegExp(`\\b${name}\\s*:\\s*YES\\b`, 'i').test(output);
  if (!says('AzureAdJoined')) return '-';
  return says('DomainJoined') ? 'h' : 'j';
}

/** The administrator that every Windows has, whatever it is called. */
function administrator(windows: Windows): string | undefined {
  const system = windows.cimRows('root/cimv2', 'Win32_ComputerSystem')[0];
  if (Number(system?.['DomainRole']) >= controller) return 'dc';
  const account = windows
    .cimRows('root/cimv2', 'Win32_UserAccount')
    .find((row) => row['LocalAccount'] === true && /-500$/.test(String(row['SID'])));
  if (!account) return undefined;
  const letters = [
    account['Disabled'] === true ? 'd' : '',
    account['Lockout'] === true ? 'l' : '',
    account['PasswordExpires'] === true ? 'e' : '',
  ];
  return letters.join('') || '-';
}

export const domainFacts = {
  dom: membership,
  cn: (windows) => short(windows.computerName()),
  aad: entraJoin,
  adm: administrator,
} satisfies FactGroup;
