import type { World } from '../world/world.ts';
import { resolve } from './names.ts';
import { addressOf, type NetworkInterface, networkInterfacesOf, type VirtualMachine } from './networks.ts';
import { knownMachine } from './target.ts';

export type Destination = {
  readonly address: string;
  readonly port: number;
  readonly protocol: 'Tcp' | 'Icmp';
  /** When it was given as a machine. */
  readonly machine?: VirtualMachine;
};

export type AskedDestination = {
  readonly destination: {
    readonly resourceId?: string | undefined;
    readonly address?: string | undefined;
    readonly port?: number | undefined;
  };
  readonly protocol?: 'Tcp' | 'Http' | 'Https' | 'Icmp' | undefined;
};

/** Where a check goes: a machine, an address, a name or a URI; nowhere when the name is not known. */
export function destinationOf(
  world: World,
  from: NetworkInterface,
  { destination, protocol }: AskedDestination,
): Destination | undefined {
  const way = protocol === 'Icmp' ? 'Icmp' : 'Tcp';
  const port = (usual: number) => destination.port || usual;
  if (destination.resourceId) {
    const machine = knownMachine(world, destination.resourceId);
    const [networkInterface] = networkInterfacesOf(world, machine);
    const address = networkInterface ? addressOf(networkInterface) : '';
    return { address, port: port(protocol === 'Https' ? 443 : 80), protocol: way, machine };
  }
  const { host, usual } = hostOf(destination.address ?? '', protocol);
  const address = resolve(world, from, host);
  return address === undefined ? undefined : { address, port: port(usual), protocol: way };
}

function hostOf(text: string, protocol: AskedDestination['protocol']): { host: string; usual: number } {
  const isUri = /^https?:\/\//i.test(text);
  const usual = protocol === 'Https' || /^https:/i.test(text) ? 443 : 80;
  if (!isUri || !URL.canParse(text)) return { host: text, usual };
  const { hostname, port } = new URL(text);
  return { host: hostname, usual: port === '' ? usual : Number(port) };
}
