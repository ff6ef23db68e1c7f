import { describe, expect, test } from '@jest/globals';
import { judgePath } from '../../../diagnosis/connectivity/judge-path.ts';
import type { PathQuestion } from '../../../diagnosis/connectivity/path-question.ts';
import {
  asked,
  type CaseMore,
  conclude,
  denied,
  found,
  gone,
  hop,
  interfaces,
  machine,
  network,
  networkId,
  pathCase,
  seen,
  tried,
  vmId,
} from './path-case.ts';

const toNic = (nic: number): PathQuestion => asked({ destination: { kind: 'machine', vm: vmId('b'), nic } });
const toInternet = asked({ destination: { kind: 'internet' } });
const toHost = (host: string): PathQuestion => asked({ destination: { kind: 'host', host } });

const table = { routeTable: networkId('x').replace('virtualNetworks', 'routeTables') };
const off = { machine: machine('b', { power: 'PowerState/deallocated' }) };
const failed = (name: string, address: string) =>
  interfaces(name, [address], { provisioningState: 'Failed' });
const peered = (state: string, allowsAccess = true, from = 'net', remote = 'far') =>
  network(from, { peerings: [{ name: 'p', state, remote: networkId(remote), allowsAccess }] });
const firewall = (more: { power?: string; forwards?: boolean } = {}) =>
  seen({
    address: '10.0.9.4',
    holders: [{ isMachine: true, power: 'PowerState/running', forwards: true, ...more }],
  });
const viaFirewall = { hop: hop('VirtualAppliance', { address: '10.0.9.4', ...table }) };
const privateSubnet = network('net', {
  subnets: [
    {
      id: `${networkId('net')}/subnets/s0`,
      name: 's0',
      prefixes: ['10.0.0.0/24'],
      defaultOutboundAccess: false,
    },
  ],
});

describe('each cause on the way', () => {
  test.each<[string, CaseMore, PathQuestion, readonly string[]]>([
    ['nothing', {}, asked(), []],
    [
      'the source is off',
      { source: { machine: machine('a', { power: 'PowerState/stopped' }) } },
      asked(),
      ['source-off problem sure'],
    ],
    ['the destination is off', { destination: off }, asked(), ['destination-off problem sure']],
    [
      'the network interface of the source failed',
      { source: { interfaces: failed('a', '10.0.0.4') } },
      asked(),
      ['source-nic-failed problem likely'],
    ],
    [
      'that of the destination failed',
      { destination: { interfaces: failed('b', '10.0.1.5') } },
      asked(),
      ['destination-nic-failed problem likely'],
    ],
    [
      'a rule denies on the way out',
      { source: { flow: denied('securityRules/no') } },
      asked(),
      ['outbound-denied problem sure'],
    ],
    [
      'a rule denies on the way in',
      { destination: { flow: denied('defaultSecurityRules/DenyAllInBound') } },
      asked(),
      ['inbound-denied problem sure'],
    ],
    ['a route leads nowhere', { source: { hop: hop('None', table) } }, asked(), ['route-drops problem sure']],
    [
      'a route to a machine leads to the Internet',
      { source: { hop: hop('Internet', table) } },
      asked(),
      ['route-astray problem likely'],
    ],
    [
      'all of the Internet goes to the office',
      { source: { hop: hop('VirtualNetworkGateway') }, destination: null },
      toInternet,
      ['route-astray warning'],
    ],
    [
      'the appliance is off',
      { source: viaFirewall, appliance: firewall({ power: 'PowerState/deallocated' }) },
      asked(),
      ['appliance-off problem sure'],
    ],
    [
      'the appliance does not forward',
      { source: viaFirewall, appliance: firewall({ forwards: false }) },
      asked(),
      ['appliance-not-forwarding problem sure'],
    ],
    [
      'nobody has the appliance’s address',
      { source: viaFirewall, appliance: seen({ address: '10.0.9.4', holders: [] }) },
      asked(),
      ['appliance-not-found problem possible'],
    ],
    [
      'an appliance that nothing is wrong with',
      { source: viaFirewall, appliance: firewall() },
      asked(),
      ['through-appliance warning'],
    ],
    [
      'an appliance through which it got',
      { source: viaFirewall, appliance: firewall(), check: tried('Reachable') },
      asked(),
      [],
    ],
    [
      'no way out of a private subnet',
      { source: { hop: hop('Internet'), network: privateSubnet }, destination: null },
      toInternet,
      ['no-way-out problem likely'],
    ],
    [
      'a private subnet and a public address',
      {
        source: {
          hop: hop('Internet'),
          network: privateSubnet,
          interfaces: interfaces('a', ['10.0.0.4'], { publicAddress: vmId('pip') }),
        },
        destination: null,
      },
      toInternet,
      [],
    ],
    [
      'networks without a peering',
      { source: { hop: hop('None') }, destination: { network: network('far') } },
      asked(),
      ['networks-not-connected problem sure', 'route-drops problem sure < networks-not-connected'],
    ],
    [
      'a peering that is disconnected',
      {
        source: { hop: hop('None'), network: peered('Disconnected') },
        destination: { network: peered('Disconnected', true, 'far', 'net') },
      },
      asked(),
      ['networks-not-connected problem sure', 'route-drops problem sure < networks-not-connected'],
    ],
    [
      'networks that reach each other another way',
      { source: { hop: hop('VirtualNetworkGateway') }, destination: { network: network('far') } },
      asked(),
      [],
    ],
    [
      'a peering without access, and the default rule that denies because of it',
      {
        source: { hop: hop('VirtualNetworkPeering'), network: peered('Connected', false) },
        destination: {
          network: peered('Connected', true, 'far', 'net'),
          flow: denied('defaultSecurityRules/DenyAllInBound'),
        },
      },
      asked(),
      ['peering-closed problem likely', 'inbound-denied problem sure < peering-closed'],
    ],
    [
      'the answer is thrown away',
      { destination: { hop: hop('None', table) } },
      asked(),
      ['answer-lost problem sure'],
    ],
    [
      'a second network interface in another subnet',
      { destination: { interfaces: interfaces('b', ['10.0.1.5', '10.0.2.5']) } },
      toNic(2),
      ['second-nic problem possible'],
    ],
    [
      'a second one that was tried in vain',
      {
        destination: { interfaces: interfaces('b', ['10.0.1.5', '10.0.2.5']) },
        check: tried('Unreachable', { destination: ['NoListenerOnDestination'] }),
      },
      toNic(2),
      ['second-nic problem likely', 'nothing-listens problem possible < second-nic'],
    ],
    [
      'a second one in the subnet of the source',
      { destination: { interfaces: interfaces('b', ['10.0.1.5', '10.0.0.5']) } },
      toNic(2),
      [],
    ],
    [
      'an IPv6 address, and a source without one',
      { destination: null, source: { hop: gone('not-an-ipv4-address') } },
      toHost('2001:db8::1'),
      ['no-ipv6-address problem sure'],
    ],
  ])('%s', (_, more, question, expected) => {
    expect(found(conclude(more, question))).toEqual(expected);
  });
});

test('the causes stand in the order in which a connection meets them', () => {
  const diagnosis = conclude({
    source: {
      interfaces: failed('a', '10.0.0.4'),
      flow: denied('securityRules/no'),
      hop: hop('None', table),
    },
    destination: { ...off, flow: denied('securityRules/no'), interfaces: failed('b', '10.0.1.5') },
    check: tried('Unreachable', { source: ['DnsResolution'], destination: ['GuestFirewall'] }),
  });
  expect(diagnosis.findings.map(({ id }) => id)).toEqual([
    'source-nic-failed',
    'name-not-resolved',
    'outbound-denied',
    'route-drops',
    'destination-off',
    'destination-nic-failed',
    'inbound-denied',
    'destination-firewall',
  ]);
});

describe('what it amounts to', () => {
  test.each<[string, CaseMore, string]>([
    ['it was tried and came about', { check: tried('Reachable') }, 'reached'],
    ['it came about sometimes', { check: tried('Degraded') }, 'degraded'],
    ['it was tried in vain and nothing was found', { check: tried('Unreachable') }, 'not-reached'],
    ['nobody tried, and all of it lets it through', {}, 'allowed'],
    [
      'nobody tried, and rules were not seen',
      { source: { rules: gone('forbidden'), flow: gone('forbidden') } },
      'uncertain',
    ],
    [
      'nobody tried, and where it goes was not seen',
      { source: { hop: gone('forbidden'), routes: gone('forbidden') } },
      'uncertain',
    ],
    ['nobody tried, and an appliance decides', { source: viaFirewall, appliance: firewall() }, 'uncertain'],
    ['something is in the way', { destination: off }, 'blocked'],
  ])('%s', (_, more, verdict) => {
    expect(conclude(more).verdict).toBe(verdict);
  });

  test.each([
    ['10.0.1.4', 'uncertain'],
    ['203.0.113.7', 'allowed'],
  ])('nobody tried, and nobody looked who has the address %s: %s', (host, verdict) => {
    expect(conclude({ destination: null }, toHost(host)).verdict).toBe(verdict);
  });

  test('a rule that denies and a connection that came about are both said', () => {
    const diagnosis = conclude({
      destination: { flow: denied('securityRules/no') },
      check: tried('Reachable'),
    });
    expect(diagnosis.verdict).toBe('reached');
    expect(found(diagnosis)).toEqual(['inbound-denied warning']);
    expect(diagnosis.findings[0]?.words.en.sentence).toContain('got through all the same');
    expect(diagnosis.findings[0]?.words.ja.sentence).toContain('実際の接続は成功しました');
  });
});

test('the same evidence gives the same findings after it was saved', () => {
  const evidence = pathCase({
    destination: off,
    check: tried('Unreachable', { destination: ['VMDeallocated'] }),
  });
  const saved = JSON.parse(JSON.stringify(evidence));
  expect(judgePath(asked(), saved)).toEqual(judgePath(asked(), evidence));
});
