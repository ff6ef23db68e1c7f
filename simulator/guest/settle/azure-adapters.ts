import type { Resource } from '../../world/resource.ts';
import { find, type World } from '../../world/world.ts';

/** A network adapter as Azure made it, and what its DHCP server says to it. */
export type AzureAdapter = {
  readonly index: number;
  readonly guid: string;
  /** `00-0D-0A-01-01-04` */
  readonly mac: string;
  readonly addresses: readonly string[];
  /** The first address of the subnet; only the primary adapter is told. */
  readonly gateway: string | undefined;
  readonly dnsServers: readonly string[];
  readonly subnet: string;
};

type VirtualMachine = Resource<'Microsoft.Compute/virtualMachines'>;
type NetworkInterface = Resource<'Microsoft.Network/networkInterfaces'>;

const azureDns = '168.63.129.16';

/** The machine's adapters, the primary one first. */
export function azureAdapters(world: World, vm: VirtualMachine): readonly AzureAdapter[] {
  return [...vm.properties.networkProfile.networkInterfaces]
    .sort((a, b) => Number(b.properties?.primary ?? false) - Number(a.properties?.primary ?? false))
    .flatMap(({ id }) => find(world, 'Microsoft.Network/networkInterfaces', id) ?? [])
    .map((one, index) => adapterOf(world, one, index));
}

function adapterOf(world: World, { properties }: NetworkInterface, index: number): AzureAdapter {
  const [first] = properties.ipConfigurations;
  const [networkId = '', name = ''] = (first?.properties.subnet.id ?? '').split(/\/subnets\//i);
  const network = find(world, 'Microsoft.Network/virtualNetworks', networkId)?.properties;
  const subnet = network?.subnets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const own = properties.dnsSettings?.dnsServers ?? [];
  const shared = network?.dhcpOptions?.dnsServers ?? [];
  return {
    index,
    guid: guidOf(properties.macAddress),
    mac: properties.macAddress,
    addresses: properties.ipConfigurations.map((one) => one.properties.privateIPAddress),
    gateway: index === 0 && subnet ? firstAddress(subnet.properties.addressPrefix) : undefined,
    dnsServers: [own, shared].find((servers) => servers.length > 0) ?? [azureDns],
    subnet: subnet?.properties.addressPrefix ?? '',
  };
}

/** Azure makes the device's id from its address. */
function guidOf(mac: string): string {
  const digits = mac.replaceAll('-', '').toLowerCase();
  const twice = `${digits}${digits}${digits}`;
  return `{${[twice.slice(0, 8), twice.slice(8, 12), twice.slice(12, 16), twice.slice(16, 20), twice.slice(20, 32)].join('-')}}`;
}

function firstAddress(prefix: string): string {
  const [network = ''] = prefix.split('/');
  const parts = network.split('.').map(Number);
  return [...parts.slice(0, 3), (parts[3] ?? 0) + 1].join('.');
}
