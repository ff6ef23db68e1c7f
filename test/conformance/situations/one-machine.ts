import type { NewRule, Place } from '../../../simulator/world/build.ts';
import { machine, network, publicAddress, rules } from './pieces.ts';

export type Rules = Readonly<Record<string, NewRule>>;

/** The machine `web` (10.0.0.4) in a subnet of 10.0.0.0/16, with a neighbour `db` (10.0.0.5) that has no rules of its own. */
export const oneMachine =
  (said: {
    readonly onSubnet?: Rules;
    readonly onNetworkInterface?: Rules;
    readonly publicSku?: 'Standard' | 'Basic';
  }) =>
  (place: Place): void => {
    const { onSubnet, onNetworkInterface, publicSku } = said;
    const subnetGroup = onSubnet && { networkSecurityGroup: { id: rules(place, 'nsg1', onSubnet) } };
    const ownGroup = onNetworkInterface && { networkSecurityGroup: rules(place, 'nsg2', onNetworkInterface) };
    network(place, 'vnet', ['10.0.0.0/16'], { apps: { addressPrefix: '10.0.0.0/24', ...subnetGroup } });
    const publicIp = publicSku && {
      publicIpAddress: publicAddress(place, 'web-ip', '20.43.70.4', publicSku),
    };
    machine(place, 'web', { at: 'vnet/apps', address: '10.0.0.4', ...ownGroup, ...publicIp });
    machine(place, 'db', { at: 'vnet/apps', address: '10.0.0.5' });
  };

export const client = '203.0.113.5';

/** From somewhere on the internet to a port of `web`. */
export const fromInternet = (port: number) =>
  ({ machine: 'web', direction: 'Inbound', local: `10.0.0.4:${port}`, remote: `${client}:50000` }) as const;

/** From `web` to a port somewhere. */
export const toAddress = (address: string, port: number) =>
  ({
    machine: 'web',
    direction: 'Outbound',
    local: '10.0.0.4:60000',
    remote: `${address}:${port}`,
  }) as const;

export const allow = (port: string, priority = 100): NewRule => ({
  access: 'Allow',
  priority,
  destinationPortRange: port,
});

export const deny = (port: string, priority = 100): NewRule => ({
  access: 'Deny',
  priority,
  destinationPortRange: port,
});
