import type { Adapter } from '../../guest/facts/network.ts';
import type { NetworkInterfacesValue } from '../evidence/network-interfaces.ts';

/** The IPv4 addresses that Azure gave the machine. */
export const azureAddresses = (interfaces: NetworkInterfacesValue): readonly string[] =>
  interfaces.flatMap(({ ipConfigurations }) =>
    ipConfigurations.flatMap(({ address, version }) =>
      address !== undefined && version !== 'IPv6' ? [address] : [],
    ),
  );

export const isIpv4 = (address: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(address);

/** Those of Azure's addresses that no adapter of Windows has. */
export const lostAddresses = (
  adapters: readonly Adapter[],
  interfaces: NetworkInterfacesValue,
): readonly string[] => {
  const held = new Set(adapters.flatMap(({ addresses }) => addresses));
  return azureAddresses(interfaces).filter((address) => !held.has(address));
};
