import type {
  CertificateView,
  CimRow,
  EventView,
  ServiceView,
  TcpAnswer,
  WindowsView,
} from '../windows-view.ts';
import { type Key, registryKey } from './registry-key.ts';
import { same } from './said.ts';
import {
  cimTimedOut,
  connectionClosed,
  noSuchClass,
  notFound,
  OutOfTime,
  socketTimedOut,
  toolTimedOut,
  WindowsError,
} from './windows-error.ts';

/** What a program inside asks Windows, one function for each thing; each may fail, or take its time. */
export type Windows = {
  /** How long all of it took until now. */
  readonly spentMs: () => number;
  readonly now: () => number;
  readonly utcOffsetMinutes: () => number;
  readonly computerName: () => string;
  readonly powershell: () => string;
  readonly values: (key: string) => Key | undefined;
  readonly keyNames: (key: string) => readonly string[] | undefined;
  readonly services: () => readonly ServiceView[];
  readonly serviceProcesses: () => readonly Pick<ServiceView, 'name' | 'pid'>[];
  readonly cimRows: (namespace: string, name: string) => readonly CimRow[];
  readonly cimAnswer: (namespace: string, name: string, method: string) => CimRow;
  readonly listeners: (port: number) => readonly { readonly address: string; readonly pid: number }[];
  readonly connections: () => number;
  readonly tool: (commandLine: string) => { readonly exitCode: number; readonly output: string };
  readonly events: (log: string) => readonly EventView[] | undefined;
  readonly certificates: (store: string) => readonly CertificateView[];
  /** Undefined where there is nothing under that path. */
  readonly sddl: (path: string) => string | undefined;
  readonly version: (path: string) => string | undefined;
  readonly filesIn: (folder: string) => readonly { readonly name: string; readonly size: number }[];
  readonly tcp: (host: string, port: number) => TcpAnswer;
  /** What somebody on that port answers to a client of RDP. */
  readonly rdp: (port: number) => WindowsView['rdp']['reply'];
  readonly tls: () => { readonly protocol: number; readonly thumbprint: string };
  readonly drive: () => WindowsView['systemDrive'];
  readonly processes: () => WindowsView['processes'];
  /** Undefined where it has ended since. */
  readonly processName: (id: number) => string | undefined;
  readonly trust: () => boolean;
  readonly firewall: () => WindowsView['firewall'];
  readonly firewallProducts: () => readonly string[];
  readonly userRights: () => readonly string[];
  readonly memberCount: () => number;
};

/** What some calls may take at most, and what they say when it is over. */
type Limit = { readonly ms: number; readonly code: string };

const limits = {
  cim: { ms: 15_000, code: cimTimedOut },
  tool: { ms: 15_000, code: toolTimedOut },
  tcp: { ms: 5_000, code: socketTimedOut },
} satisfies Readonly<Record<string, Limit>>;

/** Windows for one group of facts, which has this long. Troubles are named after the functions that the scripts use. */
export function openWindows(view: WindowsView, limitMs: number): Windows {
  let spentMs = 0;
  const keys = new Map(Object.entries(view.registry).map(([path, key]) => [path.toLowerCase(), key]));
  const files = new Map(Object.entries(view.files).map(([path, file]) => [path.toLowerCase(), file]));

  const meet = (name: string, about: readonly string[] = [], limit?: Limit): void => {
    const trouble = view.troubles?.[name];
    if (!trouble || (trouble.about !== undefined && !about.some((one) => same(one, trouble.about ?? ''))))
      return;
    if ('fails' in trouble) throw new WindowsError(trouble.fails);
    spentMs += Math.min(trouble.hangsMs, limit?.ms ?? trouble.hangsMs);
    if (spentMs > limitMs) throw new OutOfTime();
    if (limit && trouble.hangsMs > limit.ms) throw new WindowsError(limit.code);
  };
  const met = <Value>(value: Value, ...trouble: Parameters<typeof meet>): Value => {
    meet(...trouble);
    return value;
  };
  const below = (key: string) => {
    const start = `${key.toLowerCase()}\\`;
    return Object.keys(view.registry).filter((path) => path.toLowerCase().startsWith(start));
  };

  return {
    spentMs: () => spentMs,
    now: () => Date.parse(met(view.now, 'Get-UtcNow')),
    utcOffsetMinutes: () => met(view.utcOffsetMinutes, 'Get-UtcOffsetMinutes'),
    computerName: () => met(view.computerName, 'Get-MachineName'),
    powershell: () => met(view.powershell, 'Get-PowerShellVersion'),
    values: (key) => {
      meet('Get-KeyValues', [key]);
      const found = keys.get(key.toLowerCase()) ?? (below(key).length > 0 ? {} : undefined);
      return found && registryKey(found);
    },
    keyNames: (key) => {
      meet('Get-KeyNames', [key]);
      const names = below(key).map((path) => path.slice(key.length + 1).split('\\')[0] ?? '');
      const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
      return distinct.length > 0 || keys.has(key.toLowerCase()) ? distinct : undefined;
    },
    services: () => met(view.services, 'Get-InstalledServices'),
    serviceProcesses: () => met(view.services, 'Get-ServiceProcesses'),
    cimRows: (namespace, name) => {
      meet('Get-CimRows', [name, namespace], limits.cim);
      const rows = view.cim[`${namespace}:${name}`];
      if (!rows) throw new WindowsError(noSuchClass);
      return rows;
    },
    cimAnswer: (namespace, name, method) => {
      meet('Get-CimAnswer', [method, name, namespace], limits.cim);
      const row = view.cimMethods[`${namespace}:${name}.${method}`];
      if (!row) throw new WindowsError(noSuchClass);
      return row;
    },
    listeners: (port) =>
      met(
        view.tcpListeners.filter((one) => one.port === port),
        'Get-ListeningPorts',
      ),
    connections: () => met(view.tcpConnections, 'Get-TcpConnectionCount'),
    tool: (commandLine) => {
      meet('Invoke-Tool', [commandLine, commandLine.split(' ')[0] ?? ''], limits.tool);
      const output = view.tools[commandLine];
      if (!output) throw new WindowsError(notFound);
      return output;
    },
    events: (log) => met(view.eventLogs[log], 'Get-LogEvents', [log]),
    certificates: (store) => {
      meet('Get-StoreCertificates', [store]);
      return (view.certificateStores[store] ?? []).map(withKnownKeyFile);
    },
    sddl: (path) => met(files.get(path.toLowerCase())?.sddl, 'Get-AccessSddl', [path]),
    version: (path) => met(files.get(path.toLowerCase())?.version, 'Get-ProductVersion', [path]),
    filesIn: (folder) => {
      meet('Get-FilesNamed', [folder]);
      const start = `${folder.toLowerCase()}\\`;
      return Object.entries(view.files).flatMap(([path, { size }]) => {
        const name = path.slice(start.length);
        return path.toLowerCase().startsWith(start) && !name.includes('\\') && size !== undefined
          ? [{ name, size }]
          : [];
      });
    },
    tcp: (host, port) => {
      meet('Open-Tcp', [`${host}:${port}`], limits.tcp);
      return tcpAnswer(view, host, port);
    },
    rdp: (port) => (view.tcpListeners.some((one) => one.port === port) ? view.rdp.reply : 'closed'),
    tls: () => {
      meet('Start-Tls', [], limits.tcp);
      const { tls = { error: connectionClosed } } = view.rdp;
      if ('error' in tls) throw new WindowsError(tls.error);
      return tls;
    },
    drive: () => met(view.systemDrive, 'Get-SystemDriveBytes'),
    processes: () => met(view.processes, 'Get-BusyProcesses'),
    processName: (id) =>
      met(view.processes.find(({ pid }) => pid === id)?.name, 'Get-ProcessName', [String(id)]),
    trust: () => {
      meet('Test-DomainTrust');
      if (typeof view.secureChannel === 'boolean') return view.secureChannel;
      throw new WindowsError(view.secureChannel.error);
    },
    firewall: () => met(view.firewall, 'Get-FirewallNow'),
    firewallProducts: () => met(view.firewall.products, 'Get-FirewallProducts'),
    userRights: () => met(view.userRights, 'Get-UserRights'),
    memberCount: () => met(view.remoteDesktopUsers.length, 'Get-GroupMemberCount'),
  };
}

/** Where a key does not open, its file is known only of the one that Windows made for Remote Desktop. */
function withKnownKeyFile(certificate: CertificateView): CertificateView {
  const { keyFile: _, ...rest } = certificate;
  return certificate.keyError === undefined || certificate.subject === certificate.issuer
    ? certificate
    : rest;
}

const refused = 10_061;

/** What is not known of an address does not answer, but the machine's own, which refuses. */
function tcpAnswer(view: WindowsView, host: string, port: number): TcpAnswer {
  const known = view.tcpAnswers[`${host}:${port}`];
  if (known !== undefined) return known;
  if (view.tcpListeners.some((one) => one.port === port && listensOn(one.address, host))) return 'open';
  return host === '127.0.0.1' || host === '::1' ? refused : 'timeout';
}

const listensOn = (bound: string, asked: string): boolean =>
  bound === asked || bound === '::' || (bound === '0.0.0.0' && !asked.includes(':'));
