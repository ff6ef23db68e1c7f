import { isIP } from 'node:net';
import { all, keyOf, type World } from '../world/world.ts';
import {
  addressOf,
  homeOf,
  isInNetwork,
  type NetworkInterface,
  networkInterfacesOf,
  type VirtualMachine,
} from './networks.ts';

/** A few names that every practice world can look up; the addresses are ones that they had. */
const publicNames: Readonly<Record<string, string>> = {
  'bing.com': '204.79.197.200',
  'www.bing.com': '204.79.197.200',
  'www.microsoft.com': '23.32.189.216',
  'learn.microsoft.com': '13.107.246.60',
  'login.microsoftonline.com': '20.190.144.1',
  'management.azure.com': '13.78.109.97',
};

const publicDomains: Readonly<Record<string, string>> = {
  '.blob.core.windows.net': '20.60.172.4',
  '.database.windows.net': '13.78.104.4',
  '.vault.azure.net': '13.78.108.0',
};

/** The address behind a name, as a machine sees it: machines of its own virtual network, public addresses of the world, a few public names. */
export function resolve(world: World, from: NetworkInterface, name: string): string | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (isIP(wanted)) return wanted;
  const label = all(world, 'Microsoft.Network/publicIPAddresses').find(
    ({ properties }) => properties.dnsSettings?.fqdn.toLowerCase() === wanted,
  );
  const domain = Object.keys(publicDomains).find((suffix) => wanted.endsWith(suffix));
  return (
    neighbourNamed(world, from, wanted) ??
    label?.properties.ipAddress ??
    publicNames[wanted] ??
    (domain === undefined ? undefined : publicDomains[domain])
  );
}

/** Azure's own name service knows the machines of one virtual network, not those of its peers. */
function neighbourNamed(world: World, from: NetworkInterface, name: string): string | undefined {
  const network = homeOf(world, from)?.network;
  const host = name.replace(/\.internal\.cloudapp\.net$/, '').split('.')[0] ?? '';
  const isQualified = name.includes('.') && !name.endsWith('.internal.cloudapp.net');
  if (!network || isQualified) return undefined;
  const neighbour = all(world, 'Microsoft.Compute/virtualMachines')
    .filter((machine) => hostNameOf(world, machine) === host)
    .flatMap((machine) => networkInterfacesOf(world, machine))
    .find((candidate) => isInNetwork(world, candidate, network));
  return neighbour && addressOf(neighbour);
}

const hostNameOf = (world: World, machine: VirtualMachine): string =>
  (world.machines[keyOf(machine.id)]?.guest.computerName ?? machine.name).toLowerCase();
