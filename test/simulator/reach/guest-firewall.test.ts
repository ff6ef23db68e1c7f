import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { string } from '../../../simulator/guest/product/values.ts';
import { setValue } from '../../../simulator/guest/windows/registry.ts';
import { isListening, linuxFirewallAllows } from '../../../simulator/reach/guest-firewall.ts';
import { networkInterfacesOf, type VirtualMachine } from '../../../simulator/reach/networks.ts';
import type { Packet } from '../../../simulator/reach/traffic-rule.ts';
import { addNetworkInterface, addVirtualMachine } from '../../../simulator/world/build.ts';
import type { GuestFirewallRule, LinuxGuest } from '../../../simulator/world/compute.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { machineNamed } from '../../support/looking.ts';
import { testMoment } from '../../support/practice.ts';

const rule = (said: Partial<GuestFirewallRule>): GuestFirewallRule => ({
  name: 'rule',
  direction: 'Inbound',
  action: 'Allow',
  protocol: 'Tcp',
  port: '22',
  remoteAddress: '*',
  ...said,
});

const guest = (rules: GuestFirewallRule[], on = true): LinuxGuest => ({
  os: 'Linux',
  osName: 'ubuntu',
  osVersion: '22.04',
  computerName: 'web',
  listeners: [{ port: 22, protocol: 'Tcp', program: 'sshd' }],
  firewall: { on, rules },
  answersPing: false,
});

const ssh: Packet = {
  protocol: 'Tcp',
  source: '203.0.113.5',
  destination: '10.0.0.4',
  destinationPort: 22,
};

test.each([
  ['without a rule', [], false],
  ['with a rule', [rule({})], true],
  ['with a rule for any protocol and port', [rule({ protocol: 'Any', port: '*' })], true],
  ['with a rule for another port', [rule({ port: '443' })], false],
  ['with a rule for UDP', [rule({ protocol: 'Udp' })], false],
  ['with a rule for other addresses', [rule({ remoteAddress: '10.0.0.0/8' })], false],
  ['with a rule for its address', [rule({ remoteAddress: '10.0.0.0/8,203.0.113.0/24' })], true],
  ['with a block before the rule', [rule({ action: 'Block' }), rule({})], false],
])('inbound to Linux %s: %p', (_, rules, answer) => {
  expect(linuxFirewallAllows(guest([...rules]), 'Inbound', ssh)).toBe(answer);
});

test('outbound passes without a rule, and everything passes when it is off', () => {
  expect(linuxFirewallAllows(guest([]), 'Outbound', ssh)).toBe(true);
  expect(linuxFirewallAllows(guest([], false), 'Inbound', ssh)).toBe(true);
});

describe('a second network interface', () => {
  const [world, time] = practice();
  const sql = machineNamed('sql-01');
  const to = (destination: string, source: string): Packet => ({
    protocol: 'Tcp',
    source,
    destination,
    destinationPort: 1433,
  });

  test.each([
    ['the first one answers everybody', to('10.1.3.4', '10.1.2.10'), true],
    ['the second one its own subnet', to('10.1.4.4', '10.1.4.9'), true],
    ['and nobody else: it was told of no gateway', to('10.1.4.4', '10.1.2.10'), false],
  ])('%s', (_, packet, answer) => {
    expect(isListening(world, sql, packet)).toBe(answer);
  });

  test('with a route that somebody added it answers whom the route is for', () => {
    const guest = world.machines[keyOf(sql)]?.guest;
    if (guest?.os !== 'Windows') throw new Error('sql-01 is a Windows.');
    setValue(guest.windows, keys.persistentRoutes, '10.1.2.0,255.255.255.0,10.1.4.1,1', string(''));
    expect(isListening(world, sql, to('10.1.4.4', '10.1.2.10'))).toBe(true);
    expect(isListening(world, sql, to('10.1.4.4', '10.1.1.4'))).toBe(false);
  });

  test('Linux is told of no gateway either', () => {
    const place = {
      world,
      group: sql.split('/providers/')[0] ?? '',
      location: 'japaneast',
      moment: time.moment(),
    };
    const data = networkInterfacesOf(world, known(sql)).map(
      ({ properties }) => properties.ipConfigurations[0]?.properties.subnet.id ?? '',
    );
    const addresses = ['10.1.3.9', '10.1.4.9'];
    const nics = addresses.map((address, index) =>
      addNetworkInterface(place, `two-nic-${index}`, { subnet: data[index] ?? '', address }),
    );
    const { id } = addVirtualMachine(place, 'two', {
      os: 'Linux',
      networkInterfaces: nics.map((nic) => nic.id),
    });
    const ssh = (destination: string, source: string) => ({
      ...to(destination, source),
      destinationPort: 22,
    });
    expect(isListening(world, id, ssh('10.1.3.9', '10.1.2.10'))).toBe(true);
    expect(isListening(world, id, ssh('10.1.4.9', '10.1.2.10'))).toBe(false);
    expect(isListening(world, id, ssh('10.1.4.9', '10.1.4.4'))).toBe(true);
  });

  function known(id: string): VirtualMachine {
    const machine = find(world, 'Microsoft.Compute/virtualMachines', id);
    if (!machine) throw new Error(`${id} is not there.`);
    return machine;
  }
});

function practice() {
  const time = testMoment();
  return [practiceWorld(time.moment()), time] as const;
}
