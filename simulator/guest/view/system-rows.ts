import { products } from '../product/products.ts';
import { memoryTaken, sessionsOf } from '../settle/sessions.ts';
import type { Settled } from '../settle/state.ts';
import type { CimRow, ProcessView } from '../windows-view.ts';

const mega = 1024;

export function systemRows(settled: Settled): Readonly<Record<string, readonly CimRow[]>> {
  const { inside, services } = settled;
  const { windows, computerName, bootedAt } = inside;
  const { memory, cores } = settled;
  const { load } = windows;
  const pageFile = 1280;
  const taken = memoryTaken(windows);
  const free = Math.max(0, memory - taken);
  const people = sessionsOf(windows);
  const active = people.filter(({ state }) => state === 'Active').length;
  return {
    'root/cimv2:Win32_OperatingSystem': [
      {
        Caption: products[windows.product].name,
        LastBootUpTime: new Date(bootedAt + windows.clockAheadSeconds * 1000).toISOString(),
        FreePhysicalMemory: free * mega,
        TotalVisibleMemorySize: memory * mega,
        FreeVirtualMemory: Math.max(0, memory + pageFile - Math.floor(taken * 1.12)) * mega,
        TotalVirtualMemorySize: (memory + pageFile) * mega,
      },
    ],
    'root/cimv2:Win32_ComputerSystem': [
      {
        Name: computerName,
        PartOfDomain: windows.domain !== undefined,
        Domain: windows.domain?.name ?? 'WORKGROUP',
        DomainRole: domainRole(settled),
        NumberOfLogicalProcessors: cores,
      },
    ],
    'root/cimv2:Win32_Processor': [{ LoadPercentage: load.processor, NumberOfLogicalProcessors: cores }],
    'root/cimv2:Win32_Service': services.map(({ name, pid, state }) => ({
      Name: name,
      ProcessId: pid,
      State: state,
    })),
    'root/cimv2:Win32_PerfFormattedData_PerfOS_Memory': [
      { PoolNonpagedBytes: 110 * mega * mega, PoolPagedBytes: 260 * mega * mega },
    ],
    'root/cimv2:Win32_PerfFormattedData_LocalSessionManager_TerminalServices': [
      {
        ActiveSessions: active,
        InactiveSessions: people.length - active,
        // Services and the console have one each; the console's is counted here.
        TotalSessions: people.length + 1,
      },
    ],
    'root/cimv2:Win32_UserAccount': windows.roles.includes('domain-controller')
      ? []
      : [administrator(settled)],
  };
}

const administrator = ({ inside: { windows, computerName } }: Settled): CimRow => ({
  Name: 'azureadmin',
  Domain: computerName.toUpperCase(),
  SID: 'S-1-5-21-3623811015-3361044348-30300820-500',
  LocalAccount: true,
  Disabled: windows.administrator.disabled,
  Lockout: windows.administrator.locked,
  PasswordExpires: false,
});

/** https://learn.microsoft.com/windows/win32/cimwin32prov/win32-computersystem */
function domainRole({ inside: { windows } }: Settled): number {
  if (windows.roles.includes('domain-controller')) return 5;
  const isClient = products[windows.product].installation === 'Client';
  if (windows.domain) return isClient ? 1 : 3;
  return isClient ? 0 : 2;
}

/** One for each process id; the busy program is one that nobody else names. */
export function processesOf({ inside, services }: Settled): readonly ProcessView[] {
  const hosts = new Map(
    services
      .filter(({ pid }) => pid !== 0)
      .map(({ pid, process }) => [pid, { pid, name: process, percent: 0 }]),
  );
  const { load } = inside.windows;
  return [
    { pid: 4, name: 'System', percent: 0 },
    ...hosts.values(),
    { pid: 3120, name: load.busiest, percent: Math.max(1, load.processor - 3) },
    { pid: 2212, name: 'WaAppAgent', percent: Math.min(1, load.processor) },
  ];
}
