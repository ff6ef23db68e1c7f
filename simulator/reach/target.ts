import { isIPv4 } from 'node:net';
import { known } from '../network/known.ts';
import type { Call } from '../wire/operation.ts';
import { badRequest, resourceNotFound } from '../wire/refusal.ts';
import { find, sameId, type World } from '../world/world.ts';
import {
  hasAddress,
  type NetworkInterface,
  networkInterfacesOf,
  sameRegion,
  type VirtualMachine,
} from './networks.ts';

/** The watcher that the path names. */
export const watcherOf = (call: Call) => known(call, 'Microsoft.Network/networkWatchers');

export function knownMachine(world: World, id: string): VirtualMachine {
  const machine = find(world, 'Microsoft.Compute/virtualMachines', id);
  if (machine) return machine;
  const [, group = ''] = /\/resourceGroups\/([^/]+)/i.exec(id) ?? [];
  throw resourceNotFound('Microsoft.Compute/virtualMachines', id.split('/').at(-1) ?? '', group);
}

/** The machine that a question is about; a watcher knows its own region only. */
export function targetMachine(world: World, id: string, region: string | undefined): VirtualMachine {
  const machine = knownMachine(world, id);
  if (!sameRegion(machine.location, region)) {
    throw badRequest(
      'TargetResourceNotInNetworkWatcherRegion',
      `Target resource ${machine.id} is in region ${machine.location}, but the network watcher is in region ${region}. Both must be in the same region.`,
    );
  }
  return machine;
}

export type Asked = {
  readonly machine: VirtualMachine;
  /** The address that is said to be the machine's. */
  readonly address: string;
  readonly networkInterfaceId?: string | undefined;
};

/** The network interface that a question is about. With several of which one forwards, it has to be named. */
export function targetNetworkInterface(world: World, asked: Asked): NetworkInterface {
  const { machine, address } = asked;
  const chosen = namedOf(world, asked) ?? holderOf(world, asked);
  if (chosen && sendsFrom(chosen, address)) return chosen;
  throw badRequest(
    'InvalidLocalIPAddress',
    `IP address ${address} does not belong to a network interface of ${machine.id}.`,
  );
}

function namedOf(world: World, { machine, networkInterfaceId }: Asked): NetworkInterface | undefined {
  if (!networkInterfaceId) return undefined;
  const named = networkInterfacesOf(world, machine).find(({ id }) => sameId(id, networkInterfaceId));
  if (named) return named;
  throw badRequest(
    'TargetNicNotAttachedToTargetResource',
    `Network interface ${networkInterfaceId} is not attached to ${machine.id}.`,
  );
}

function holderOf(world: World, { machine, address }: Asked): NetworkInterface | undefined {
  const own = networkInterfacesOf(world, machine);
  if (own.length > 1 && own.some(({ properties }) => properties.enableIPForwarding)) {
    throw badRequest(
      'TargetNicResourceIdRequired',
      `Virtual machine ${machine.id} has several network interfaces and IP forwarding is enabled on one of them. targetNicResourceId must be specified.`,
    );
  }
  return own.find((candidate) => hasAddress(candidate, address)) ?? own[0];
}

/** A network interface that forwards sends for others. */
const sendsFrom = (networkInterface: NetworkInterface, address: string): boolean =>
  networkInterface.properties.enableIPForwarding || hasAddress(networkInterface, address);

export function refuseUnlessIpv4(name: string, address: string): void {
  if (isIPv4(address)) return;
  throw badRequest('InvalidIPAddress', `The value '${address}' of ${name} is not a valid IPv4 address.`);
}
