import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import type { World } from '../../../simulator/world/world.ts';
import { subscription, type TestMoment, type TestPractice, testWorld } from '../../support/practice.ts';

/** Three machines: two Windows, one of them off, and one Linux in a group of its own. */
export function graphWorld(time: TestMoment): World {
  const world = testWorld(time);
  const at = (name: string, tags: Record<string, string>) =>
    addGroup(world, { subscription, name, location: 'japaneast', tags }, time.moment());
  const prod = at('rg-Prod', { env: 'prod' });
  const test = at('rg-test', { env: 'test' });
  const nsg = addNetworkSecurityGroup(prod, 'nsg-web', {
    'allow-rdp': { access: 'Allow', priority: 300, destinationPortRange: '3389' },
    'deny-all': { access: 'Deny', priority: 4000, protocol: '*' },
  });
  const network = addVirtualNetwork(prod, 'vnet', {
    prefixes: ['10.0.0.0/16'],
    subnets: { web: { addressPrefix: '10.0.1.0/24', networkSecurityGroup: { id: nsg.id } } },
  });
  const subnet = `${network.id}/subnets/web`;
  const nic = (place: typeof prod, name: string, address: string) =>
    addNetworkInterface(place, name, { subnet, address }).id;
  addVirtualMachine(prod, 'web-01', {
    networkInterfaces: [nic(prod, 'web-01-nic', '10.0.1.4')],
    tags: { Owner: 'web', tier: 'front' },
    zones: ['1'],
  });
  addVirtualMachine(prod, 'web-02', {
    networkInterfaces: [nic(prod, 'web-02-nic', '10.0.1.5')],
    size: 'Standard_B2ms',
    generation: 'V1',
    machine: { power: 'deallocated' },
  });
  addVirtualMachine(test, 'lin-01', {
    os: 'Linux',
    networkInterfaces: [nic(test, 'lin-01-nic', '10.0.1.6')],
    tags: { Owner: 'ops' },
  });
  return world;
}

const address = '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01';

/** Asks one question, as whoever it is. */
export const ask = (practice: TestPractice, query: string, more: Record<string, unknown> = {}, as?: string) =>
  practice.send('POST', address, { body: { query, ...more }, ...(as === undefined ? {} : { as }) });
