import type { Inside } from './inside.ts';
import { programsRunning, type RdpListener, settleListener } from './rdp-listener.ts';
import { serviceRuns, settleServices } from './services.ts';

/** A program that accepts connections. */
export type Listener = {
  readonly protocol: 'Tcp' | 'Udp';
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  readonly program: string;
};

const everywhere = ['0.0.0.0', '::'];

/** Everything that accepts connections on this Windows. */
export function listenersOf(inside: Inside): readonly Listener[] {
  const services = settleServices(inside);
  const runs = (service: string) => serviceRuns(services, service);
  const pidOf = (service: string) => services.find(({ name }) => name === service)?.pid ?? 0;
  return [
    ...listenersOfRdp(settleListener(inside)),
    ...(runs('RpcEptMapper') ? tcp(135, pidOf('RpcSs'), 'svchost.exe') : []),
    ...tcp(445, 4, 'System'),
    ...(runs('DNS') ? tcp(53, pidOf('DNS'), 'dns.exe') : []),
    ...(runs('NTDS') ? [88, 389].flatMap((port) => tcp(port, pidOf('NTDS'), 'lsass.exe')) : []),
    ...programsRunning(inside, services).flatMap(({ port, name, service }) =>
      tcp(port, pidOf(service), `${name}.exe`),
    ),
  ];
}

const tcp = (port: number, pid: number, program: string): readonly Listener[] =>
  everywhere.map((address): Listener => ({ protocol: 'Tcp', address, port, pid, program }));

const listenersOfRdp = (rdp: RdpListener): readonly Listener[] =>
  rdp.state === 'not-listening'
    ? []
    : (['Tcp', 'Udp'] as const).flatMap((protocol) =>
        rdp.addresses.map((address): Listener => {
          const { port, pid } = rdp;
          return { protocol, address, port, pid, program: 'svchost.exe' };
        }),
      );
