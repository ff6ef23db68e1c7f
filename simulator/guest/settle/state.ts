import { sizeOf } from '../product/sizes.ts';
import type { TcpAnswer } from '../windows-view.ts';
import { type AdapterNow, adaptersNow } from './adapters.ts';
import { type SettledCertificates, settleCertificates } from './certificates.ts';
import { domainNameServers } from './domain.ts';
import type { Inside } from './inside.ts';
import { brokers, licenseServers } from './licensing.ts';
import { type Listener, listenersOf } from './listeners.ts';
import { type RdpListener, settleListener } from './rdp-listener.ts';
import { answerFrom } from './reachability.ts';
import { type SettledService, settleServices } from './services.ts';

/** What a Windows amounts to: everything that follows from what was put there. */
export type Settled = {
  readonly inside: Inside;
  readonly now: number;
  readonly services: readonly SettledService[];
  readonly certificates: SettledCertificates;
  readonly rdp: RdpListener;
  readonly listeners: readonly Listener[];
  readonly adapters: readonly AdapterNow[];
  readonly domain: DomainNow | undefined;
  /** By `host:port`: whoever the machine has to reach, and what came of it. */
  readonly answers: Readonly<Record<string, TcpAnswer>>;
  readonly brokerNames: readonly string[];
  /** Minutes since it was started. */
  readonly minutesSinceBoot: number;
  /** Megabytes. */
  readonly memory: number;
  readonly cores: number;
};

export type DomainNow = {
  readonly name: string;
  /** What looking for a domain controller ends with: 0, or 1355. */
  readonly code: 0 | 1355;
  /** Whether the trust holds; nobody can tell without a controller. */
  readonly trusted: boolean | 'cannot-tell';
};

export function settle(inside: Inside, now: number): Settled {
  const services = settleServices(inside);
  const domain = settleDomain(inside);
  const brokerNames = brokers(inside);
  const answerOf = (host: string, port: number) =>
    answerFrom(inside, { host, port, knowsDomain: domain?.code === 0 });
  const asked = [...licenseServers(inside), ...brokerNames].flatMap((host) =>
    [135, 445].map((port) => [host, port] as const),
  );
  return {
    inside,
    now,
    services,
    certificates: settleCertificates(inside, services, now),
    rdp: settleListener(inside),
    listeners: listenersOf(inside),
    adapters: adaptersNow(inside),
    domain,
    answers: Object.fromEntries(asked.map(([host, port]) => [`${host}:${port}`, answerOf(host, port)])),
    brokerNames,
    ...sizeOf(inside.vm.properties.hardwareProfile.vmSize),
    minutesSinceBoot: Math.max(0, Math.floor((now - inside.bootedAt) / 60_000)),
  };
}

function settleDomain(inside: Inside): DomainNow | undefined {
  const { domain } = inside.windows;
  if (!domain) return undefined;
  const isFound = domainNameServers(inside).some(
    (controller) => controller.vm.id === inside.vm.id || answersLdap(inside, controller),
  );
  return {
    name: domain.name,
    code: isFound ? 0 : 1355,
    trusted: isFound ? domain.password === 'agreed' : 'cannot-tell',
  };
}

const answersLdap = (inside: Inside, controller: Inside): boolean =>
  controller.adapters
    .flatMap(({ addresses }) => addresses)
    .some((host) => answerFrom(inside, { host, port: 389, knowsDomain: false }) === 'open');
