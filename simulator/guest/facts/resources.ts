import type { CimRow } from '../windows-view.ts';
import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { ordinalIgnoringCase, whole, word } from './said.ts';
import type { Windows } from './windows.ts';

const system = (windows: Windows): CimRow | undefined =>
  windows.cimRows('root/cimv2', 'Win32_OperatingSystem')[0];

const megabytesOf = (bytes: number): number => whole(bytes / 1_048_576);

const minuteMs = 60_000;

function minutesSinceBoot(windows: Windows): number | undefined {
  const boot = system(windows)?.['LastBootUpTime'];
  return typeof boot === 'string'
    ? Math.max(0, whole((windows.now() - Date.parse(boot)) / minuteMs))
    : undefined;
}

function memory(windows: Windows): string | undefined {
  const row = system(windows);
  return (
    row &&
    ['FreePhysicalMemory', 'TotalVisibleMemorySize', 'FreeVirtualMemory', 'TotalVirtualMemorySize']
      .map((name) => megabytesOf(Number(row[name]) * 1024))
      .join('/')
  );
}

function processor(windows: Windows): string | undefined {
  const rows = windows.cimRows('root/cimv2', 'Win32_Processor');
  const loads = rows.flatMap((row) =>
    typeof row['LoadPercentage'] === 'number' ? [row['LoadPercentage']] : [],
  );
  if (loads.length === 0) return undefined;
  const cores = rows.reduce((sum, row) => sum + Number(row['NumberOfLogicalProcessors'] ?? 0), 0);
  return `${whole(loads.reduce((sum, load) => sum + load, 0) / loads.length)}/${cores}`;
}

function busiest(windows: Windows): string | undefined {
  const all = windows
    .processes()
    .map(({ name, percent }) => ({ name: name.replace(/\.exe$/i, ''), percent: whole(percent) }))
    .sort((a, b) => b.percent - a.percent || ordinalIgnoringCase(a.name, b.name));
  const said = all.slice(0, 2).map(({ name, percent }) => `${word(name, 40)}:${Math.min(999, percent)}`);
  return said.join(' ') || undefined;
}

function pool(windows: Windows): string | undefined {
  const row = windows.cimRows('root/cimv2', 'Win32_PerfFormattedData_PerfOS_Memory')[0];
  return (
    row && `${megabytesOf(Number(row['PoolNonpagedBytes']))}/${megabytesOf(Number(row['PoolPagedBytes']))}`
  );
}

function systemDrive(windows: Windows): string {
  const { free, total } = windows.drive();
  return `${megabytesOf(free)}/${megabytesOf(total)}`;
}

export const resourceFacts = {
  san: (windows) => windows.values(keys.partitions)?.dword('SanPolicy'),
  up: minutesSinceBoot,
  mem: memory,
  cpu: processor,
  top: busiest,
  dsk: systemDrive,
  np: pool,
  tcpn: (windows) => windows.connections(),
} satisfies FactGroup;
