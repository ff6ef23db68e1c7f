import { newPublicAddress } from '../network/new-public-address.ts';
import type { Resource } from '../world/resource.ts';
import { find, type Moment, touch } from '../world/world.ts';
import { networkInterfacesOf } from './holders.ts';
import type { Host } from './known.ts';

type PublicIpAddress = Resource<'Microsoft.Network/publicIPAddresses'>;

/** Gives an address to each dynamic public IP of a VM that has none. */
export function leaseAddresses(host: Host, moment: Moment): void {
  for (const address of dynamicAddressesOf(host)) {
    if (address.properties.ipAddress !== undefined) continue;
    address.properties.ipAddress = newPublicAddress(host.world);
    touch(address, moment);
  }
}

/** A dynamic public IP has an address only as long as its VM is allocated. */
export function releaseAddresses(host: Host, moment: Moment): void {
  for (const address of dynamicAddressesOf(host)) {
    delete address.properties.ipAddress;
    touch(address, moment);
  }
}

const dynamicAddressesOf = ({ world, vm }: Host): PublicIpAddress[] =>
  networkInterfacesOf(vm)
    .flatMap(
      (id) => find(world, 'Microsoft.Network/networkInterfaces', id)?.properties.ipConfigurations ?? [],
    )
    .flatMap(({ properties }) => properties.publicIPAddress?.id ?? [])
    .flatMap((id) => find(world, 'Microsoft.Network/publicIPAddresses', id) ?? [])
    .filter(({ properties }) => properties.publicIPAllocationMethod === 'Dynamic');
