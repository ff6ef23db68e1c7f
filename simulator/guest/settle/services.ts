import { serviceKey } from '../product/keys.ts';
import { products } from '../product/products.ts';
import type { Service } from '../product/services.ts';
import { servicesOf } from '../product/services-of.ts';
import { numberAt, textAt, textsAt } from '../windows/registry.ts';
import { hasFile } from './files.ts';
import type { Inside } from './inside.ts';

export type SettledService = {
  readonly name: string;
  readonly display: string;
  readonly state: 'Running' | 'Stopped';
  /** 0 while it does not run. */
  readonly pid: number;
  readonly process: string;
  /** Why Windows could not start it, or has to start it again and again. */
  readonly failure?: Failure;
};

/** Win32 codes stand as Service Control Manager writes them. */
export type Failure =
  | { readonly kind: 'logon'; readonly account: string }
  | { readonly kind: 'dependency'; readonly on: string }
  | { readonly kind: 'module-missing' }
  | { readonly kind: 'crashes'; readonly module: string };

type Standing = { readonly runs: boolean; readonly failure?: Failure };

/** An `Inside` is of one moment, and nearly everything asks for its services. */
const known = new WeakMap<Inside, readonly SettledService[]>();

/** Which services run: by their start, their account, what they need, and what somebody did to them. */
export function settleServices(inside: Inside): readonly SettledService[] {
  const before = known.get(inside);
  if (before) return before;
  const services = settled(inside);
  known.set(inside, services);
  return services;
}

function settled(inside: Inside): readonly SettledService[] {
  const services = servicesOf(inside.windows);
  const standings = new Map<string, Standing>();
  const standingOf = (service: Service): Standing => {
    const found = standings.get(service.name);
    if (found) return found;
    // A circle of needs ends here: none of them starts.
    standings.set(service.name, { runs: false });
    const standing = standOf(inside, service, (name) => {
      const needed = services.find((other) => other.name.toLowerCase() === name.toLowerCase());
      return needed === undefined || standingOf(needed).runs;
    });
    standings.set(service.name, standing);
    return standing;
  };
  const hosts = [...new Set(services.map((service) => processKey(inside, service)))];
  return services
    .filter((service) => startOf(inside, service) !== undefined)
    .map((service) => {
      const { runs, failure } = standingOf(service);
      const key = processKey(inside, service);
      return {
        name: service.name,
        display: service.display,
        state: runs ? 'Running' : 'Stopped',
        pid: runs ? pidOf(hosts.indexOf(key)) : 0,
        process: key.split(':')[0] ?? '',
        ...(failure ? { failure } : {}),
      };
    });
}

const startOf = ({ registry }: Inside, { name }: Service): number | undefined =>
  numberAt(registry, serviceKey(name), 'Start');

const builtInAccounts = ['localsystem', 'nt authority\\localservice', 'nt authority\\networkservice'];

function standOf(inside: Inside, service: Service, isUp: (name: string) => boolean): Standing {
  const { windows, registry } = inside;
  const start = startOf(inside, service);
  const isWanted = start === 2 || (start === 3 && service.start === 3 && service.runs);
  if (!isWanted || windows.stopped.includes(service.name)) return { runs: false };
  if (windows.boot.current !== 'normal' && !service.inSafeMode) return { runs: false };
  const account = textAt(registry, serviceKey(service.name), 'ObjectName') ?? 'LocalSystem';
  if (![...builtInAccounts, service.account.toLowerCase()].includes(account.toLowerCase()))
    return { runs: false, failure: { kind: 'logon', account } };
  const missing = textsAt(registry, serviceKey(service.name), 'DependOnService').find((name) => !isUp(name));
  if (missing !== undefined) return { runs: false, failure: { kind: 'dependency', on: missing } };
  if (!hasFile(inside, libraryOf(inside, service)))
    return { runs: false, failure: { kind: 'module-missing' } };
  const module = windows.crashing[service.name];
  return { runs: true, ...(module === undefined ? {} : { failure: { kind: 'crashes', module } }) };
}

function libraryOf({ registry }: Inside, { name, dll }: Service): string | undefined {
  if (dll === undefined) return undefined;
  const path = textAt(registry, `${serviceKey(name)}\\Parameters`, 'ServiceDll') ?? '';
  return path.replace(/%SystemRoot%/i, 'C:\\Windows');
}

/** Services of one group share a process; before Windows 10 1703, all of one account did. */
function processKey({ windows }: Inside, { name, host, account }: Service): string {
  if (host !== 'svchost') return host;
  return products[windows.product].oneProcessEach ? `svchost:${name}` : `svchost:${account}`;
}

const pidOf = (index: number): number => 640 + 24 * index;

export const serviceRuns = (services: readonly SettledService[], name: string): boolean =>
  services.some((service) => service.name === name && service.state === 'Running');
