import { expect, test } from '@jest/globals';
import { readWayIn, readWayInFrom } from '../../../dialogs/questions/read-way-in.ts';

const mistake = (failure: string) => ({ ok: false, failure });
const way = (kind: string, address?: string) => ({
  ok: true,
  value: address === undefined ? { kind } : { kind, address },
});

test.each([
  ['public', '203.0.113.7', way('public', '203.0.113.7')],
  ['private', ' １０.８.０.５　', way('private', '10.8.0.5')],
  ['jump-host', '10.0.2.4', way('jump-host', '10.0.2.4')],
  ['bastion', 'whatever', way('bastion')],
  ['not-told', '', way('not-told')],
  ['public', '', mistake('address-missing')],
  ['public', '   ', mistake('address-missing')],
  ['public', '203.0.113.256', mistake('address-not-understood')],
  ['public', '2001:db8::1', mistake('address-not-understood')],
  ['public', '10.0.0.0/8', mistake('address-not-understood')],
  ['private', "10.8.0.5' or '1'='1", mistake('address-not-understood')],
] as const)('the way %s with %j', (kind, typed, expected) => {
  expect(readWayIn(kind, typed)).toEqual(expected);
});

test.each([
  ['203.0.113.7', way('public', '203.0.113.7')],
  ['10.8.0.5', way('private', '10.8.0.5')],
  ['172.31.255.1', way('private', '172.31.255.1')],
  ['172.32.0.1', way('public', '172.32.0.1')],
  ['100.64.0.1', way('private', '100.64.0.1')],
  ['my address is 192.168.1.20.', way('private', '192.168.1.20')],
  ['over the internet from 10.0.0.1', way('public', '10.0.0.1')],
  ['VPN 10.8.0.5', way('private', '10.8.0.5')],
  ['ExpressRoute 10.8.0.5', way('private', '10.8.0.5')],
  ['jump host 10.0.2.4', way('jump-host', '10.0.2.4')],
  ['踏み台 10.0.2.4 から入ります', way('jump-host', '10.0.2.4')],
  ['インターネット経由　２０３.０.１１３.７', way('public', '203.0.113.7')],
  ['社内から 10.1.2.3', way('private', '10.1.2.3')],
  ['Bastion で入ります', way('bastion')],
  ['not Bastion but VPN 10.8.0.5', way('private', '10.8.0.5')],
  ['Bastion ではなく VPN 10.8.0.5', way('private', '10.8.0.5')],
  ['not sure yet', way('not-told')],
  ['I do not know', way('not-told')],
  ['わかりません', way('not-told')],
  ['VPN', mistake('address-missing')],
  ['999.1.1.1', mistake('address-not-understood')],
  ['1.2.3.4.5', mistake('address-not-understood')],
  ['web-01', mistake('address-not-understood')],
  ['', mistake('address-not-understood')],
])('the words %j', (text, expected) => {
  expect(readWayInFrom(text)).toEqual(expected);
});
