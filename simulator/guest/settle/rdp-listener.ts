import { keys } from '../product/keys.ts';
import { rdpProtocol } from '../product/registry.ts';
import { numberAt, textAt } from '../windows/registry.ts';
import type { Program, Windows } from '../windows/windows.ts';
import { adaptersNow } from './adapters.ts';
import type { Inside } from './inside.ts';
import { type SettledService, serviceRuns, settleServices } from './services.ts';

/** What Remote Desktop does about its port. */
export type RdpListener =
  | {
      readonly state: 'listening';
      readonly port: number;
      readonly addresses: readonly string[];
      readonly pid: number;
    }
  | { readonly state: 'not-listening'; readonly port: number; readonly why: WhyNot };

export type WhyNot =
  | 'service'
  | 'denied'
  | 'disabled'
  | 'no-listener'
  | 'protocol'
  | 'port-taken'
  | 'port-excluded'
  | 'adapter-gone';

const everywhere = ['0.0.0.0', '::'];

export const rdpPort = ({ registry }: Inside): number =>
  numberAt(registry, keys.rdpTcp, 'PortNumber') ?? 3389;

/** The machine's own value, or the policy's, which wins. */
export const policyOr = ({ registry }: Inside, path: string, name: string): number | undefined =>
  numberAt(registry, keys.policy, name) ?? numberAt(registry, path, name);

export function settleListener(inside: Inside): RdpListener {
  const services = settleServices(inside);
  const port = rdpPort(inside);
  const why = whyNot(inside, services, port);
  if (why) return { state: 'not-listening', port, why };
  const pid = services.find(({ name }) => name === 'TermService')?.pid ?? 0;
  return { state: 'listening', port, addresses: boundAddresses(inside) ?? everywhere, pid };
}

function whyNot(inside: Inside, services: readonly SettledService[], port: number): WhyNot | undefined {
  const { registry } = inside;
  if (!serviceRuns(services, 'TermService')) return 'service';
  if (policyOr(inside, keys.terminalServer, 'fDenyTSConnections') !== 0) return 'denied';
  if (!registry[keys.rdpTcp]) return 'no-listener';
  if (numberAt(registry, keys.rdpTcp, 'fEnableWinStation') !== 1) return 'disabled';
  if (textAt(registry, keys.rdpTcp, 'LoadableProtocol_Object')?.toLowerCase() !== rdpProtocol)
    return 'protocol';
  if (programsRunning(inside, services).some((program) => program.port === port)) return 'port-taken';
  if (keptPorts(inside).some(({ from, to }) => from <= port && port <= to)) return 'port-excluded';
  return boundAddresses(inside)?.length === 0 ? 'adapter-gone' : undefined;
}

/** Ranges of ports that nobody may take: those of Windows itself, and those that others have asked for. */
export const keptPorts = ({ windows }: Pick<Inside, 'windows'>): Windows['excludedPorts'] => [
  { from: 5985, to: 5985 },
  { from: 47_001, to: 47_001 },
  ...windows.excludedPorts,
];

/** `LanAdapter` names one adapter by its number, counted from 1; 0 is all of them. */
function boundAddresses(inside: Inside): readonly string[] | undefined {
  const number = numberAt(inside.registry, keys.rdpTcp, 'LanAdapter') ?? 0;
  if (number === 0) return undefined;
  return adaptersNow(inside)[number - 1]?.addresses ?? [];
}

/** Programs of others, and the ports that Windows hands on to somewhere else. */
export const programsRunning = (inside: Inside, services: readonly SettledService[]): readonly Program[] =>
  [...inside.windows.programs, ...portProxies(inside)].filter(({ service }) =>
    serviceRuns(services, service),
  );

/** `address/port`, by what is listened on. */
const portProxies = ({ registry }: Inside): readonly Program[] =>
  Object.keys(registry[keys.portProxy] ?? {}).map((listens) => ({
    name: 'svchost',
    port: Number(listens.split('/')[1]),
    service: 'iphlpsvc',
  }));
