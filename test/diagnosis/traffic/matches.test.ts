import { expect, test } from '@jest/globals';
import type { Flow } from '../../../diagnosis/traffic/flow.ts';
import { coversPort, matches, type TrafficRule } from '../../../diagnosis/traffic/matches.ts';

const all: TrafficRule = {
  protocol: '*',
  sources: ['*'],
  destinations: ['*'],
  sourcePorts: ['*'],
  ports: ['*'],
};
const flow = { source: '203.0.113.7', destination: '10.1.1.4', port: 3389 };

test.each<[string, Partial<TrafficRule>, string]>([
  ['everything', {}, 'yes'],
  ['TCP in capitals', { protocol: 'TCP' }, 'yes'],
  ['All', { protocol: 'All' }, 'yes'],
  ['UDP', { protocol: 'Udp' }, 'no'],
  ['ICMP', { protocol: 'Icmp' }, 'no'],
  ['the port', { ports: ['22', '3389'] }, 'yes'],
  ['other ports', { ports: ['22', '3390-4000'] }, 'no'],
  ['no port', { ports: [] }, 'no'],
  ['other people', { sources: ['198.51.100.0/24'] }, 'no'],
  ['another machine', { destinations: ['10.1.1.5'] }, 'no'],
  ['a tag', { sources: ['AzureCloud'] }, 'unsure'],
  ['a tag and another machine', { sources: ['AzureCloud'], destinations: ['10.1.1.5'] }, 'no'],
  ['low source ports', { sourcePorts: ['0-1023'] }, 'unsure'],
])('a rule about %s', (_, more, answer) => {
  expect(matches({ ...all, ...more }, flow)).toBe(answer);
});

test.each<[string, Partial<TrafficRule>, Flow, string]>([
  ['UDP by name', { protocol: 'Udp' }, { ...flow, protocol: 'udp' }, 'yes'],
  ['UDP by number', { protocol: '17' }, { ...flow, protocol: 'udp' }, 'yes'],
  ['TCP and not UDP', { protocol: 'Tcp' }, { ...flow, protocol: 'udp' }, 'no'],
  ['ICMP', { protocol: 'Icmp' }, { ...flow, port: 0, protocol: 'icmp' }, 'yes'],
  [
    'ICMP, whatever port it comes from',
    { sourcePorts: ['1'] },
    { ...flow, port: 0, protocol: 'icmp' },
    'yes',
  ],
  ['one port and not ICMP', { ports: ['3389'] }, { ...flow, port: 0, protocol: 'icmp' }, 'no'],
])('a rule about %s', (_, more, other, answer) => {
  expect(matches({ ...all, ...more }, other)).toBe(answer);
});

test.each([
  [['*'], 1, true],
  [['0-65535'], 65_535, true],
  [['3389'], 3389, true],
  [['3389'], 338, false],
  [['3000-3388', '3390-4000'], 3389, false],
  [['x'], 3389, false],
] as const)('%j covers %d: %s', (ranges, port, answer) => {
  expect(coversPort(ranges, port)).toBe(answer);
});
