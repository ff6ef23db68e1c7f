import type { IpConfiguration } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, type World } from '../world/world.ts';
import { networkInterfacesOf } from './holders.ts';
import type { Host } from './known.ts';

/** What `ipconfig /all` prints in a VM with these network interfaces. */
export function ipConfig({ world, vm, machine }: Host): string {
  const interfaces = networkInterfacesOf(vm).flatMap(
    (id) => find(world, 'Microsoft.Network/networkInterfaces', id) ?? [],
  );
  const lines = [
    'Windows IP Configuration',
    '',
    row('Host Name', machine.guest.computerName),
    ...interfaces.flatMap((one, index) => adapter(world, one, index)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function adapter(
  world: World,
  { properties }: Resource<'Microsoft.Network/networkInterfaces'>,
  index: number,
): string[] {
  return [
    '',
    `Ethernet adapter Ethernet${index === 0 ? '' : ` ${index + 1}`}:`,
    '',
    row('Physical Address', properties.macAddress),
    ...properties.ipConfigurations.flatMap(({ properties: ip }) => [
      row('IPv4 Address', ip.privateIPAddress),
      ...subnetRows(world, ip),
    ]),
    row('DNS Servers', (properties.dnsSettings?.dnsServers ?? ['168.63.129.16']).join(', ')),
  ];
}

const row = (name: string, value: string): string => `   ${name.padEnd(35, ' .')}: ${value}`;

function subnetRows(world: World, { subnet }: IpConfiguration): string[] {
  const [network = '', name = ''] = subnet.id.split(/\/subnets\//i);
  const found = find(world, 'Microsoft.Network/virtualNetworks', network)?.properties.subnets.find(
    (one) => one.name.toLowerCase() === name.toLowerCase(),
  );
  const [first = '0.0.0.0', bits = '0'] = found?.properties.addressPrefix.split('/') ?? [];
  const mask = 2 ** 32 - 2 ** (32 - Number(bits));
  return [row('Subnet Mask', dotted(mask)), row('Default Gateway', dotted(numeric(first) + 1))];
}

const numeric = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
