import { expect, test } from '@jest/globals';
import { type Destination, readDestination } from '../../../dialogs/command/destination.ts';
import { db } from '../say.ts';

test.each<[string, Destination]>([
  ['internet', { kind: 'internet' }],
  ['インターネット', { kind: 'internet' }],
  ['db-01', { kind: 'vm', vm: db }],
  ['db-01:1433', { kind: 'vm', vm: db, port: 1433 }],
  ['db-01:1433 nic 3', { kind: 'vm', vm: db, port: 1433, nic: 3 }],
  ['db-01 nic2', { kind: 'vm', vm: db, nic: 2 }],
  ['rg/db-01', { kind: 'vm', vm: { by: 'group', group: 'rg', name: 'db-01' } }],
  ['nic', { kind: 'vm', vm: { by: 'name', name: 'nic' } }],
  ['sql.example.com', { kind: 'host', host: 'sql.example.com' }],
  ['10.0.0.4', { kind: 'host', host: '10.0.0.4' }],
  ['10.0.0.4:3389', { kind: 'host', host: '10.0.0.4', port: 3389 }],
  ['2001:db8::1', { kind: 'host', host: '2001:db8::1' }],
  ['[2001:db8::1]:443', { kind: 'host', host: '2001:db8::1', port: 443 }],
  ['https://example.com/a?b', { kind: 'host', host: 'example.com', port: 443, protocol: 'https' }],
  ['HTTP://example.com', { kind: 'host', host: 'example.com', port: 80, protocol: 'http' }],
  ['https://example.com:8443', { kind: 'host', host: 'example.com', port: 8443, protocol: 'https' }],
  ['db-01 udp 53', { kind: 'vm', vm: db, protocol: 'udp', port: 53 }],
  ['db-01:53/udp', { kind: 'vm', vm: db, protocol: 'udp', port: 53 }],
  ['db-01 nic 2 port 1433', { kind: 'vm', vm: db, nic: 2, port: 1433 }],
  ['10.0.0.4 ping', { kind: 'host', host: '10.0.0.4', protocol: 'icmp' }],
  ['internet https', { kind: 'internet', protocol: 'https' }],
  ['db-01 ポート 1433', { kind: 'vm', vm: db, port: 1433 }],
])('%s', (text, expected) => {
  expect(readDestination(text)).toEqual({ ok: true, value: expected });
});

test.each([
  ['sql.example.com:0', 'destination-not-understood'],
  ['sql.example.com:65536', 'destination-not-understood'],
  ['1.2.3', 'destination-not-understood'],
  [':443', 'destination-not-understood'],
  ['[::1', 'destination-not-understood'],
  ['fe80::1%eth0', 'vm-name-not-allowed'],
  ['https://user@example.com', 'vm-name-not-allowed'],
  ['sql.example.com;x', 'vm-name-not-allowed'],
  ['a b', 'destination-not-understood'],
  ['db-01 port 0', 'destination-not-understood'],
  ['db-01 udp 65536', 'destination-not-understood'],
  ['db-01 nic 33', 'nic-not-understood'],
  ['db-01 nic', 'nic-not-understood'],
  ['db-01 nic 1 nic 2', 'destination-not-understood'],
])('%s: %s', (text, answer) => {
  expect(readDestination(text)).toMatchObject({ ok: false, failure: { answer } });
});
