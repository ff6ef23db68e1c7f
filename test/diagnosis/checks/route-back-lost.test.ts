import { routeBackLost } from '../../../diagnosis/checks/route-back-lost.ts';
import type { NextHopValue } from '../../../diagnosis/evidence/next-hop.ts';
import type { WayIn } from '../../../diagnosis/question.ts';
import { changedBy, healthy, ids, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const hop = (nextHopType: string, more: Partial<NextHopValue> = {}) => ({
  'next-hop': { ...healthy['next-hop'], nextHopType, ...more },
});
const route = (prefix: string, nextHopType: string, source = 'User') => ({
  source,
  state: 'Active',
  prefixes: [prefix],
  nextHopType,
  nextHopAddresses: nextHopType === 'VirtualAppliance' ? ['10.0.3.4'] : [],
});
const routes = (...more: readonly ReturnType<typeof route>[]) => ({
  'next-hop': missing({ reason: 'no-network-watcher' }),
  'effective-routes': [...healthy['effective-routes'], ...more],
});
const vpn: { wayIn: WayIn } = { wayIn: { kind: 'private', address: '192.168.1.5' } };
const bastion: { wayIn: WayIn } = { wayIn: { kind: 'bastion' } };
const appliance = hop('VirtualAppliance', { nextHopAddress: '10.0.3.4', routeTable: ids.routeTable });

testCheck(routeBackLost, [
  { when: 'answers go to the Internet', outcome: 'ok' },
  {
    when: 'they go to an appliance',
    but: { ...appliance, ...changedBy('watanabe', ids.routeTable) },
    outcome: 'problem',
    certainty: 'likely',
    says: ['203.0.113.7 → virtual appliance 10.0.3.4', 'rt-web', 'watanabe'],
  },
  { when: 'they go nowhere', but: hop('None'), outcome: 'problem', certainty: 'sure', says: ['thrown away'] },
  {
    when: 'they go to the office',
    but: hop('VirtualNetworkGateway'),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'who comes over VPN is answered there',
    but: hop('VirtualNetworkGateway'),
    asked: vpn,
    outcome: 'ok',
  },
  { when: 'who comes over VPN is answered by an appliance', but: appliance, asked: vpn, outcome: 'warning' },
  {
    when: 'who comes over VPN is answered nowhere',
    but: hop('None'),
    asked: vpn,
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'who comes over VPN is answered to the Internet',
    but: hop('Internet'),
    asked: vpn,
    outcome: 'problem',
    certainty: 'likely',
  },
  { when: 'Bastion is answered next door', but: hop('VirtualNetworkPeering'), asked: bastion, outcome: 'ok' },
  {
    when: 'Bastion is answered by an appliance',
    but: appliance,
    asked: bastion,
    outcome: 'problem',
    certainty: 'likely',
  },
  { when: 'there is no Network Watcher', but: routes(), outcome: 'ok' },
  {
    when: 'there is no Network Watcher, and a route of somebody wins',
    but: routes(route('0.0.0.0/0', 'VirtualAppliance')),
    outcome: 'problem',
    certainty: 'likely',
    says: ['virtual appliance 10.0.3.4'],
  },
  {
    when: 'a longer prefix wins',
    but: routes(route('0.0.0.0/0', 'VirtualAppliance'), route('203.0.113.0/24', 'Internet')),
    outcome: 'ok',
  },
  {
    when: 'the route is not in force',
    but: routes({ ...route('0.0.0.0/0', 'None'), state: 'Invalid' }),
    outcome: 'ok',
  },
  {
    when: 'neither could be asked',
    but: { 'next-hop': missing(), 'effective-routes': missing() },
    outcome: 'unknown',
    missing: ['next-hop'],
  },
  {
    when: 'nobody knows where the person is',
    but: routes(),
    asked: { wayIn: { kind: 'not-told' } },
    outcome: 'unknown',
    missing: ['next-hop'],
  },
]);
