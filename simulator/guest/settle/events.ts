import { keys } from '../product/keys.ts';
import { numberAt } from '../windows/registry.ts';
import { hasUsableSuite, isOn, keyNotUsable } from './handshake.ts';
import { brokers, graceDaysLeft, isSessionHost, licenseServers, licensingMode } from './licensing.ts';
import { policyOr } from './listener.ts';
import { type Failure, type SettledService, serviceRuns } from './services.ts';
import type { Settled } from './state.ts';
import { sources, type Written } from './written.ts';

/** People try again all the time: so long ago were the last attempts to connect. */
const attempts = [4, 12, 33, 51] as const;
/** What Windows tries by itself. */
const tries = [9, 39] as const;

/** What Windows has written down of the state that it is in. */
export const settledEvents = (settled: Settled): readonly Written[] => [
  ...settled.services.flatMap(serviceEvents),
  ...listenerEvents(settled),
  ...certificateEvents(settled),
  ...tlsEvents(settled),
  ...domainEvents(settled),
  ...licensingEvents(settled),
  ...brokerEvents(settled),
  ...resourceEvents(settled),
  ...attackEvents(settled),
  ...profileEvents(settled),
];

function serviceEvents({ name, display, failure }: SettledService): readonly Written[] {
  if (!failure) return [];
  const control = (id: number, ...data: readonly string[]): Written => ({
    ...sources.control,
    id,
    minutesAgo: tries,
    data,
  });
  return failureEvents({ name, display }, failure, control);
}

function failureEvents(
  { name, display }: { readonly name: string; readonly display: string },
  failure: Failure,
  control: (id: number, ...data: readonly string[]) => Written,
): readonly Written[] {
  switch (failure.kind) {
    case 'logon':
      return [control(7038, name, failure.account, '%%1326'), control(7000, display, '%%1069')];
    case 'dependency':
      return [control(7001, display, failure.on, '%%1068')];
    case 'module-missing':
      return [control(7023, display, '%%126')];
    case 'crashes': {
      const program = `svchost.exe_${name}`;
      const crash: Written = {
        ...sources.applicationError,
        id: 1000,
        minutesAgo: tries,
        data: [program, '10.0.20348.1', failure.module, '10.0.20348.2582', 'c0000005'],
      };
      return [control(7031, display, '2', '60000', '1', 'Restart the service'), crash];
    }
    default:
      return failure satisfies never;
  }
}

function listenerEvents({ inside, rdp, minutesSinceBoot }: Settled): readonly Written[] {
  const { registry } = inside;
  const logons: Written[] = [];
  if (policyOr(inside, keys.rdpTcp, 'fLogonDisabled') === 1)
    logons.push({ ...sources.manager, id: 1071, minutesAgo: attempts });
  if ((numberAt(registry, keys.terminalServer, 'TSServerDrainMode') ?? 0) !== 0)
    logons.push({ ...sources.manager, id: 1070, minutesAgo: attempts });
  if (rdp.state === 'listening') {
    const started: Written = { ...sources.managerOperational, id: 258, minutesAgo: [minutesSinceBoot], data: ['RDP-Tcp'] };
    const reached: Written = { ...sources.core, id: 131, minutesAgo: attempts.slice(1), data: ['TCP', '203.0.113.7:50112'] };
    return [started, reached, ...logons];
  }
  switch (rdp.why) {
    // WSAEADDRINUSE, WSAEACCES, WSAEADDRNOTAVAIL
    case 'port-taken':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x2740'] }];
    case 'port-excluded':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x271d'] }];
    case 'adapter-gone':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x2741'] }];
    case 'disabled':
    case 'protocol':
    case 'no-listener':
      return [{ ...sources.manager, id: 1035, minutesAgo: tries, data: ['RDP-Tcp'] }];
    case 'service':
    case 'denied':
      return [];
    default:
      return rdp.why satisfies never;
  }
}

const manager = (id: number, ...data: readonly string[]): Written => ({
  ...sources.manager,
  id,
  minutesAgo: attempts,
  data,
});

const schannel = (id: number, ...data: readonly string[]): Written => ({
  ...sources.schannel,
  id,
  minutesAgo: attempts,
  data,
});

/** https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/event-id-troubleshoot-vm-rdp-connecton */
function certificateEvents({ certificates, services }: Settled): readonly Written[] {
  const { makingFailed, trouble, shown } = certificates;
  if (!serviceRuns(services, 'TermService')) return [];
  const making = makingFailed ? [manager(makingFailed.event, `0x${makingFailed.status}`)] : [];
  switch (trouble) {
    case 'none':
      return [...making, manager(1051), schannel(36_872)];
    case 'bound-not-found':
      return [...making, manager(1059), schannel(36_872)];
    case 'bound-without-key':
      return [...making, manager(1055), schannel(36_872)];
    case 'bound-for-another-purpose':
      return [...making, manager(1054), schannel(36_872)];
    case 'key-not-readable': {
      const isBound = shown !== undefined && !certificates.own.includes(shown);
      const unread = schannel(36_870, 'server', `0x${keyNotUsable}`, '10001');
      return [...making, ...(isBound ? [manager(1055)] : []), unread];
    }
    case undefined:
      return making;
    default:
      return trouble satisfies never;
  }
}

function tlsEvents({ inside, rdp, certificates }: Settled): readonly Written[] {
  if (rdp.state !== 'listening' || certificates.trouble) return [];
  const isServerOn = (protocol: string) => isOn(inside, protocol, 'Server');
  const on = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'].filter(isServerOn);
  const hasFips = numberAt(inside.registry, keys.fips, 'Enabled') === 1;
  if (on.length === 0) return [schannel(36_871, 'server', '10013')];
  const refusesModern = !on.includes('TLS 1.2') || !hasUsableSuite(inside);
  // With FIPS on, clients that offer other algorithms only are turned away; the others are not.
  return refusesModern || hasFips ? [schannel(36_874, 'TLS 1.2')] : [];
}

function domainEvents({ domain, inside }: Settled): readonly Written[] {
  if (!domain || inside.windows.roles.includes('domain-controller')) return [];
  const short = domain.name.split('.')[0]?.toUpperCase() ?? '';
  const policy = (id: number): Written => ({ ...sources.groupPolicy, id, minutesAgo: tries });
  if (domain.code !== 0)
    return [{ ...sources.netlogon, id: 5719, minutesAgo: tries, data: [short, '0xc000005e'] }, policy(1129)];
  if (domain.trusted === false)
    return [{ ...sources.netlogon, id: 3210, minutesAgo: tries, data: [short, '0xc0000022'] }, policy(1053)];
  return [];
}

function licensingEvents({ inside, now, answers }: Settled): readonly Written[] {
  if (!isSessionHost(inside)) return [];
  const admin = (id: number, ...data: readonly string[]): Written => ({
    ...sources.managerAdmin,
    id,
    minutesAgo: tries,
    data,
  });
  if (licensingMode(inside) === 5)
    return graceDaysLeft(inside, now) > 0 ? [admin(1068)] : [admin(1069), admin(1128)];
  const servers = licenseServers(inside);
  if (servers.length === 0) return [admin(1130)];
  return servers.some((name) => answers[`${name}:135`] === 'open')
    ? []
    : servers.map((name) => admin(50_283, name));
}

function brokerEvents({ inside, services, answers }: Settled): readonly Written[] {
  const isBroker = inside.windows.roles.includes('connection-broker');
  const hasDatabase = serviceRuns(services, 'MSSQL$MICROSOFT##WID');
  const database: Written = { ...sources.broker, id: 2056, minutesAgo: tries, data: ['NT AUTHORITY\\NETWORK SERVICE'] };
  const unready: Written = { ...sources.brokerClient, id: 1296, minutesAgo: tries, data: ['RDP-Tcp'] };
  if (isBroker) return hasDatabase ? [] : [database, unready];
  return brokers(inside).some((name) => answers[`${name}:135`] !== 'open') ? [unready] : [];
}

/** From here on Windows has no port left for a connection of its own, or no memory for a program. */
const allPorts = 15_000;
const littleMemory = 0.03;

function resourceEvents({ inside, memory }: Settled): readonly Written[] {
  const { load } = inside.windows;
  const events: Written[] = [];
  if (load.connections >= allPorts) events.push({ ...sources.tcpip, id: 4231, minutesAgo: tries });
  if (memory - load.memory < memory * littleMemory)
    events.push({ ...sources.exhaustion, id: 2004, minutesAgo: tries, data: [load.busiest] });
  return events;
}

/** Only whoever gets as far as the listener can try passwords. */
function attackEvents({ inside, rdp }: Settled): readonly Written[] {
  const { attack } = inside.windows;
  if (!attack || rdp.state !== 'listening') return [];
  const anHour = Array.from({ length: attack.perHour }, (_, index) => Math.floor((index * 58) / attack.perHour));
  return [
    { ...sources.security, id: 4625, minutesAgo: anHour, data: ['-', 'ADMINISTRATOR', attack.from] },
    { ...sources.core, id: 140, minutesAgo: anHour, data: [attack.from] },
    { ...sources.manager, id: 1006, minutesAgo: attempts },
  ];
}

/** A profile that could not be loaded: its entry is there twice, once with `.bak`. */
function profileEvents({ inside }: Settled): readonly Written[] {
  const isBroken = Object.keys(inside.registry).some(
    (path) => path.startsWith(`${keys.profileList}\\`) && path.endsWith('.bak'),
  );
  return isBroken ? [1511, 1515].map((id) => ({ ...sources.profiles, id, minutesAgo: tries })) : [];
}
