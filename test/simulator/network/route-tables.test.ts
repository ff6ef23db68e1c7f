import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addVirtualNetwork } from '../../../simulator/world/build.ts';
import { type NetworkPractice, refusal, startNetwork } from './start-network.ts';

const appliance = {
  addressPrefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
  nextHopIpAddress: '10.0.0.4',
};

describe('route tables and their routes', () => {
  let practice: NetworkPractice;
  let table: string;
  beforeEach(async () => {
    practice = await startNetwork();
    table = practice.at('routeTables/rt');
    await practice.send('PUT', table, {
      body: { location: 'japaneast', properties: { routes: [{ name: 'default', properties: appliance }] } },
    });
  });
  afterEach(() => practice.close());

  const route = (name: string) => practice.at(`routeTables/rt/routes/${name}`);
  const write = (name: string, properties: object) =>
    practice.send('PUT', route(name), { body: { properties } });

  test('a table is made with its routes', async () => {
    const made = await practice.sdk().network.routeTables.get('rg', 'rt');
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      disableBgpRoutePropagation: false,
      routes: [{ name: 'default', ...appliance, hasBgpOverride: false }],
    });
    expect(made).not.toHaveProperty('subnets');
  });

  test('a route is added, replaced and deleted', async () => {
    expect((await write('out', { addressPrefix: 'Storage', nextHopType: 'internet' })).status).toBe(201);
    expect((await write('out', { addressPrefix: '10.9.0.0/16', nextHopType: 'None' })).status).toBe(200);
    const { routes } = practice.sdk().network;
    expect(await routes.get('rg', 'rt', 'out')).toMatchObject({ nextHopType: 'None' });
    expect((await practice.send('DELETE', route('out'))).status).toBe(202);
    const names = [];
    for await (const { name } of routes.list('rg', 'rt')) names.push(name);
    expect(names).toEqual(['default']);
    expect((await practice.send('DELETE', route('out'))).status).toBe(204);
  });

  test.each([
    [
      'an appliance without an address',
      { addressPrefix: '10.1.0.0/16', nextHopType: 'VirtualAppliance' },
      'MissingNextHopIpAddress',
    ],
    ['the prefix of another route', appliance, 'RouteConflict'],
    [
      'a prefix that is none',
      { addressPrefix: '10.1/16', nextHopType: 'None' },
      'InvalidAddressPrefixFormat',
    ],
    ['bits after the length', { addressPrefix: '10.1.1.1/16', nextHopType: 'None' }, 'InvalidCIDRNotation'],
    ['an unknown next hop', { addressPrefix: '10.1.0.0/16', nextHopType: 'Moon' }, 'InvalidRequestFormat'],
  ])('%s is refused', async (_case, properties, code) => {
    expect(await write('new', properties)).toMatchObject(refusal(400, code));
  });

  test('a table shows its subnets, and cannot be deleted while it has some', async () => {
    const id = `${practice.place.group}/providers/Microsoft.Network/routeTables/rt`;
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24', routeTable: { id } } },
    });
    expect(await practice.send('GET', table)).toMatchObject({
      body: { properties: { subnets: [{ id: `${net.id}/subnets/web` }] } },
    });
    expect(await practice.send('DELETE', table)).toMatchObject(
      refusal(400, 'InUseRouteTableCannotBeDeleted', 'Route table rt is in use and cannot be deleted.'),
    );
  });
});
