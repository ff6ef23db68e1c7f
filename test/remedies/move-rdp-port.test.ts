import { moveRdpPort } from '../../remedies/move-rdp-port.ts';
import { withValue } from '../../remedies/parts/effects.ts';
import type { Step } from '../../remedies/step.ts';
import { testRemedy } from './test-remedy.ts';

const group = (vm: string) =>
  vm.replace(/\/providers\/.*/, '/providers/Microsoft.Network/networkSecurityGroups');

const moved = (vm: string, from: string): Step => ({
  kind: 'guest',
  vm,
  steps: [
    { do: 'need', that: 'port-usable', port: 3390 },
    { do: 'need', that: 'local-rules-count' },
    { do: 'firewall-rule-add', name: 'RdpBot-In-3390-TCP', protocol: 'TCP', port: 3390, from: [from] },
    { do: 'firewall-rule-add', name: 'RdpBot-In-3390-UDP', protocol: 'UDP', port: 3390, from: [from] },
    {
      do: 'registry',
      key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
      name: 'PortNumber',
      set: { kind: 'DWord', data: 3390 },
    },
    { do: 'rdp-restart' },
  ],
});

const opened = (vm: string, source: string): Step => ({
  kind: 'security-rule',
  rule: `${group(vm)}/nsg-web/securityRules/rdp-bot-CH-42`,
  set: {
    description: 'rdp-bot CH-42: web-01, ends 2026-11-21T10:00Z',
    priority: 4096,
    access: 'Allow',
    direction: 'Inbound',
    protocol: 'Tcp',
    source,
    destination: '10.1.1.4/32',
    destinationPort: '3390',
  },
});

const office = '203.0.113.7/32';

testRemedy(moveRdpPort, [
  {
    when: 'another program has the port',
    scenarios: ['port-taken-by-another'],
    choices: { port: 3390 },
    steps: (vm) => [moved(vm, office), opened(vm, office)],
  },
  {
    when: 'Windows keeps the port for something else',
    check: 'port-range-excluded',
    scenarios: ['port-range-excluded'],
    choices: { port: 3390 },
    steps: (vm) => [moved(vm, office), opened(vm, office)],
  },
  {
    when: 'the network lets them in at any port',
    scenarios: ['port-taken-by-another'],
    wayIn: { kind: 'private', address: '10.1.2.4' },
    choices: { port: 3390 },
    steps: (vm) => [moved(vm, '10.1.2.4/32')],
  },
  {
    when: 'the certificate is broken as well',
    scenarios: ['port-taken-by-another', 'certificate-missing'],
    choices: { port: 3390 },
    steps: (vm) => [moved(vm, office), opened(vm, office)],
    next: 'certificate-missing',
  },
  ...[3389, 5985, 5986, 1024].map((port) => ({
    when: `somebody chose ${port}`,
    scenarios: ['port-taken-by-another'] as const,
    choices: { port },
    cannot: 'Choose another one',
  })),
  { when: 'nobody chose a port', scenarios: ['port-taken-by-another'], cannot: 'Choose another one' },
  {
    when: 'nobody said where they come from',
    scenarios: ['port-taken-by-another'],
    wayIn: { kind: 'not-told' },
    choices: { port: 3390 },
    cannot: 'one known address only',
  },
  {
    when: 'a load balancer hands the port on',
    scenarios: ['port-taken-by-another'],
    on: 'app-03',
    port: 50_003,
    choices: { port: 3390 },
    cannot: 'A load balancer hands TCP 50003 on',
  },
  {
    when: 'just-in-time access guards the old port',
    scenarios: ['port-taken-by-another', 'jit-closed'],
    on: 'jump-01',
    choices: { port: 3390 },
    cannot: 'Just-in-time access guards',
  },
  {
    when: 'the network team denies the new port',
    scenarios: ['port-taken-by-another'],
    choices: { port: 3390 },
    but: (evidence) =>
      withValue<readonly object[]>(evidence, 'security-admin-rules', (rules) => [
        ...rules,
        {
          kind: 'Custom',
          access: 'Deny',
          direction: 'Inbound',
          protocol: 'Tcp',
          priority: 1,
          sources: [{ prefix: '*', type: 'IPPrefix' }],
          destinations: [{ prefix: '*', type: 'IPPrefix' }],
          sourcePortRanges: ['0-65535'],
          destinationPortRanges: ['3390'],
        },
      ]),
    cannot: 'security admin rule',
  },
]);
