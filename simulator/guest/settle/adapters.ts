import { isWithin, parsePrefixes } from '../../reach/address.ts';
import { deviceKey, interfaceKey } from '../product/keys.ts';
import { numberAt, textAt, textsAt } from '../windows/registry.ts';
import type { AzureAdapter } from './azure-adapters.ts';
import type { Inside } from './inside.ts';
import { isRouted } from './persistent-routes.ts';
import { serviceRuns, settleServices } from './services.ts';

/** An adapter as Windows runs it. */
export type AdapterNow = {
  readonly from: AzureAdapter;
  readonly enabled: boolean;
  readonly dhcp: boolean;
  readonly addresses: readonly string[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
};

/** Under which Windows keeps the adapters, counted from 0. */
export const interfaceIndex = (index: number): number => 7 + 4 * index;

/** Addresses come from Azure's DHCP server, or from what somebody typed in. */
export function adaptersNow(inside: Inside): readonly AdapterNow[] {
  const hasDhcp = serviceRuns(settleServices(inside), 'Dhcp');
  return inside.adapters.map((from) => adapterNow(inside, from, hasDhcp));
}

function adapterNow({ registry }: Inside, from: AzureAdapter, hasDhcp: boolean): AdapterNow {
  const path = interfaceKey(from.guid);
  const enabled = numberAt(registry, deviceKey(from.guid), 'ConfigFlags') !== 1;
  const dhcp = numberAt(registry, path, 'EnableDHCP') !== 0;
  const typedDns = (textAt(registry, path, 'NameServer') ?? '').split(',').filter((server) => server !== '');
  const off = { from, enabled, dhcp, addresses: [], gateways: [], dnsServers: typedDns };
  if (!enabled || (dhcp && !hasDhcp)) return off;
  const leased = { addresses: from.addresses, gateways: from.gateway === undefined ? [] : [from.gateway] };
  const typed = {
    addresses: textsAt(registry, path, 'IPAddress'),
    gateways: textsAt(registry, path, 'DefaultGateway'),
  };
  const { addresses, gateways } = dhcp ? leased : typed;
  const dnsServers = typedDns.length > 0 || !dhcp ? typedDns : from.dnsServers;
  return { from, enabled, dhcp, addresses, gateways, dnsServers };
}

/**
 * Whether an answer gets back to somebody: from an address that Azure has for the machine, to the same subnet or by a
 * gateway. Azure drops what comes from any other address.
 */
export const canAnswer = (inside: Inside, to: string): boolean =>
  adaptersNow(inside).some(
    (adapter) => isOwn(adapter) && (adapter.from.gateway === undefined || leadsTo(inside, adapter, to)),
  );

/** The same from one of its addresses: Windows answers by the adapter that has it, and by no other. */
export const canAnswerFrom = (inside: Inside, at: string, to: string): boolean =>
  adaptersNow(inside).some(
    (adapter) => isOwn(adapter) && adapter.addresses.includes(at) && leadsTo(inside, adapter, to),
  );

const isOwn = ({ from, addresses }: AdapterNow): boolean =>
  addresses.some((one) => from.addresses.includes(one));

const leadsTo = (inside: Inside, { from, gateways }: AdapterNow, to: string): boolean =>
  gateways.length > 0 || isWithin(to, parsePrefixes([from.subnet])) || isRouted(inside, to, from.subnet);
