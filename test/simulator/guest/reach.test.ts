import { beforeEach, describe, expect, test } from '@jest/globals';
import { networkInterfacesOf } from '../../../simulator/reach/networks.ts';
import { pathOf } from '../../../simulator/reach/path.ts';
import { find } from '../../../simulator/world/world.ts';
import { type Company, company } from './company.ts';

let at: Company;
beforeEach(() => {
  at = company();
});

/** A connection from one machine to another, and what stands in its way. */
function tried(from: string, to: string, port = 3389) {
  const machine = find(at.world, 'Microsoft.Compute/virtualMachines', at.vm(from));
  const destination = find(at.world, 'Microsoft.Compute/virtualMachines', at.vm(to));
  const [source] = machine ? networkInterfacesOf(at.world, machine) : [];
  const [target] = destination ? networkInterfacesOf(at.world, destination) : [];
  if (!machine || !destination || !source || !target) throw new Error('They are not there');
  const address = (one: typeof source) =>
    one.properties.ipConfigurations[0]?.properties.privateIPAddress ?? '';
  const packet = {
    protocol: 'Tcp',
    source: address(source),
    destination: address(target),
    destinationPort: port,
  } as const;
  const path = pathOf(at.world, { machine, from: source, packet, destination });
  return {
    reachable: path.reachable,
    issues: path.hops.flatMap(({ issues }) => issues.map(({ type }) => type)),
  };
}

const open = { reachable: true, issues: [] };
const closed = { reachable: false, issues: ['NoListenerOnDestination'] };
const blocked = { reachable: false, issues: ['NoListenerOnDestination', 'GuestFirewall'] };

test('healthy machines are reached', () => {
  expect(tried('jump-01', 'web-01')).toEqual(open);
  expect(tried('app-02', 'sql-01', 1433)).toEqual(open);
  expect(tried('app-02', 'dc-01', 389)).toEqual(open);
});

describe('what a connection meets is what follows inside', () => {
  test.each([
    ['remote-desktop-off', closed],
    ['remote-desktop-off-by-policy', closed],
    ['listener-disabled', closed],
    ['termservice-stopped', closed],
    ['listens-on-another-port', closed],
    ['port-range-excluded', closed],
    ['bound-to-one-adapter', closed],
    ['safe-mode', closed],
    ['firewall-rule-missing', blocked],
    ['firewall-rule-blocks', blocked],
    ['firewall-policy-blocks', blocked],
    ['firewall-shields-up', blocked],
    ['firewall-service-stopped', blocked],
    ['firewall-rule-of-another-profile', blocked],
    ['firewall-rule-for-others', blocked],
    ['foreign-firewall', blocked],
    ['static-address', closed],
    ['dhcp-off', closed],
    ['no-default-gateway', closed],
    ['adapter-disabled', closed],
    // Whoever connects gets as far as the listener, and fails there.
    ['port-taken-by-another', open],
    ['certificate-missing', open],
    ['every-tls-off', open],
    ['logons-disabled', open],
  ])('%s', (scenario, expected) => {
    at.breakBy(scenario, 'web-01');
    expect(tried('jump-01', 'web-01')).toEqual(expected);
  });
});

test('moved to another port it is reached there, once a rule lets it in', () => {
  at.breakBy('listens-on-another-port', 'web-01');
  expect(tried('jump-01', 'web-01', 33_890).reachable).toBe(false);
  at.breakBy('firewall-service-stopped', 'web-01');
  expect(tried('jump-01', 'web-01', 33_890).issues).toContain('GuestFirewall');
});

test('without a gateway neighbours are still answered', () => {
  at.breakBy('no-default-gateway', 'web-01');
  expect(tried('web-02', 'web-01')).toEqual(open);
});

test('a rule limited to others lets them in', () => {
  at.breakBy('firewall-rule-for-others', 'web-01');
  const rules = at.windows('web-01').registry;
  for (const rule of Object.values(rules).flatMap((key) => Object.values(key)))
    if (rule?.kind === 'String')
      Object.assign(rule, { data: rule.data.replace('10.200.0.0/255.255.0.0', '10.0.2.0/255.255.255.0') });
  expect(tried('jump-01', 'web-01')).toEqual(open);
  expect(tried('web-02', 'web-01')).toEqual(blocked);
});
