import type { FactGroup } from './fact-group.ts';
import { entries, filled } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

/** Roles from here on are those of domain controllers. */
const controller = 4;

function membership(windows: Windows) {
  const row = windows.cimRows('root/cimv2', 'Win32_ComputerSystem')[0];
  if (!row) return undefined;
  const joined = row['PartOfDomain'] === true;
  const name = String(row['Domain'] ?? '');
  const role = Number(row['DomainRole']);
  return entries<number | string>({
    j: joined ? 1 : 0,
    r: role,
    ...(joined
      ? {
          n: filled(name),
          dc: windows.tool(`nltest.exe /dsgetdc:${name}`).exitCode,
          ...(role < controller ? { sc: trust(windows) } : {}),
        }
      : {}),
  });
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
    .find((row) => /-500$/.test(String(row['SID'])));
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
  cn: (windows) => windows.computerName(),
  aad: entraJoin,
  adm: administrator,
} satisfies FactGroup;
