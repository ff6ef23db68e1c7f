import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { entries, filled, sorted, words } from './said.ts';
import type { Windows } from './windows.ts';

const roles = {
  sh: 'RDS-RD-Server',
  cb: 'RDS-Connection-Broker',
  li: 'RDS-Licensing',
  gw: 'RDS-Gateway',
  wa: 'RDS-Web-Access',
  vh: 'RDS-Virtualization',
};

function installed(windows: Windows) {
  const states = Object.entries(roles).map(
    ([short, role]) => [short, windows.values(`${keys.roles}\\${role}`)?.dword('InstallState')] as const,
  );
  return entries(Object.fromEntries(states));
}

function licensing(windows: Windows) {
  const servers = (key: string) => filled(windows.values(key)?.texts('SpecifiedLicenseServers')?.join(' '));
  return entries<number | string>({
    m: windows.values(keys.licensingCore)?.dword('LicensingMode'),
    s: servers(keys.licenseServers),
    w: servers(keys.termServiceParameters),
    g: windows.values(keys.gracePeriod) ? 1 : undefined,
  });
}

function farm(windows: Windows) {
  const key = windows.values(keys.cluster);
  return entries<number | string>({
    a: key?.dword('SessionDirectoryActive'),
    l: filled(key?.text('SessionDirectoryLocation')),
  });
}

export const roleFacts = {
  role: installed,
  lic: licensing,
  brk: farm,
  pprx: (windows) => words(sorted(windows.values(keys.portProxies)?.names ?? []).slice(0, 8), undefined),
} satisfies FactGroup;
