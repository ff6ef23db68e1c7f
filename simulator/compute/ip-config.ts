import { type AdapterNow, adaptersNow } from '../guest/settle/adapters.ts';
import { insideOf } from '../guest/settle/inside.ts';
import type { Host } from './known.ts';

/** What `ipconfig /all` prints: an adapter that is off is not listed. */
export function ipConfig({ world, vm }: Host): string {
  const inside = insideOf(world, vm.id);
  if (!inside) return '';
  const lines = [
    'Windows IP Configuration',
    '',
    row('Host Name', inside.computerName),
    ...adaptersNow(inside).flatMap((one, index) => (one.enabled ? adapter(one, index) : [])),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function adapter({ from, dhcp, addresses, gateways, dnsServers }: AdapterNow, index: number): string[] {
  return [
    '',
    `Ethernet adapter Ethernet${index === 0 ? '' : ` ${index + 1}`}:`,
    '',
    row('Physical Address', from.mac),
    row('DHCP Enabled', dhcp ? 'Yes' : 'No'),
    ...addresses.flatMap((address) => [
      row('IPv4 Address', address),
      row('Subnet Mask', maskOf(from.subnet)),
    ]),
    row('Default Gateway', gateways.join(', ')),
    row('DNS Servers', dnsServers.join(', ')),
  ];
}

const row = (name: string, value: string): string => `   ${name.padEnd(35, ' .')}: ${value}`;

function maskOf(prefix: string): string {
  const bits = Number(prefix.split('/')[1] ?? '0');
  const mask = 2 ** 32 - 2 ** (32 - bits);
  return [24, 16, 8, 0].map((shift) => Math.floor(mask / 2 ** shift) % 256).join('.');
}
