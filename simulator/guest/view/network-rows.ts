import { isWithin, parsePrefixes } from '../../reach/address.ts';
import { type AdapterNow, interfaceIndex } from '../settle/adapters.ts';
import { persistentRoutes } from '../settle/persistent-routes.ts';
import type { Settled } from '../settle/state.ts';
import type { CimRow } from '../windows-view.ts';

/** Numbers under which Windows keeps adapters: the first two belong to itself. */
const first = 2;

export function networkRows({ adapters, inside }: Settled): Readonly<Record<string, readonly CimRow[]>> {
  return {
    'root/cimv2:Win32_NetworkAdapter': adapters.map(adapterRow),
    'root/cimv2:Win32_NetworkAdapterConfiguration': adapters.map(configurationRow),
    'root/StandardCimv2:MSFT_NetRoute': adapters.flatMap((adapter, index) => [
      ...adapter.gateways.map((gateway) =>
        routeRow(index, { prefix: '0.0.0.0/0', gateway, metric: adapter.enabled ? 10 : 0 }),
      ),
      ...persistentRoutes(inside)
        .filter(({ gateway }) => isOnLink(adapter, gateway))
        .map((route) => routeRow(index, route)),
    ]),
  };
}

const isOnLink = ({ from, addresses }: AdapterNow, gateway: string): boolean =>
  addresses.length > 0 && isWithin(gateway, parsePrefixes([from.subnet]));

const routeRow = (
  index: number,
  route: { readonly prefix: string; readonly gateway: string; readonly metric: number },
): CimRow => ({
  DestinationPrefix: route.prefix,
  NextHop: route.gateway,
  InterfaceIndex: interfaceIndex(index),
  RouteMetric: route.metric,
});

const adapterRow = ({ from, enabled }: AdapterNow, index: number): CimRow => ({
  Index: index + first,
  InterfaceIndex: interfaceIndex(index),
  Name: `Microsoft Hyper-V Network Adapter${index === 0 ? '' : ` #${index + 1}`}`,
  NetConnectionStatus: enabled ? 2 : 0,
  ConfigManagerErrorCode: enabled ? 0 : 22,
  PNPDeviceID: `VMBUS\\{F8615163-DF3E-46C5-913F-F2D2F965ED0E}\\${from.guid.toUpperCase()}`,
  ServiceName: 'netvsc',
  MACAddress: from.mac.replaceAll('-', ':'),
});

const configurationRow = (
  { from, enabled, dhcp, addresses, gateways, dnsServers }: AdapterNow,
  index: number,
): CimRow => ({
  Index: index + first,
  InterfaceIndex: interfaceIndex(index),
  DHCPEnabled: dhcp,
  IPAddress: enabled ? [...addresses, linkLocal(from.mac)] : null,
  DefaultIPGateway: gateways.length > 0 ? gateways : null,
  DNSServerSearchOrder: dnsServers.length > 0 ? dnsServers : null,
});

/** An adapter that is on always has an address of its own making in IPv6. */
const linkLocal = (mac: string): string =>
  `fe80::${mac
    .replaceAll('-', '')
    .toLowerCase()
    .replace(/^(.{4})(.{4})(.{4})$/, '$1:$2:$3')}`;
