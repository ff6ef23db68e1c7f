import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { find } from '../../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

export const group = `${subscription}/resourceGroups/app`;
export const machineId = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;
export const policies = `${group}/providers/Microsoft.Security/locations/japaneast/jitNetworkAccessPolicies`;
export const version = 'api-version=2020-01-01';

/** A VM with an address in a subnet that a network security group guards. */
export async function startGuardedMachine(): Promise<TestPractice> {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'app', location: 'japaneast' }, time.moment());
  const guard = addNetworkSecurityGroup(place, 'guard');
  const network = addVirtualNetwork(place, 'net', {
    prefixes: ['10.0.0.0/16'],
    subnets: { web: { addressPrefix: '10.0.0.0/24', networkSecurityGroup: { id: guard.id } } },
  });
  const nic = addNetworkInterface(place, 'nic', { subnet: `${network.id}/subnets/web`, address: '10.0.0.4' });
  addVirtualMachine(place, 'web-01', { networkInterfaces: [nic.id] });
  return startTestPractice(world, time);
}

export const rulesOf = (practice: TestPractice) =>
  find(
    practice.world,
    'Microsoft.Network/networkSecurityGroups',
    `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`,
  )?.properties.securityRules.map(({ properties }) => properties) ?? [];

export const putPolicy = (practice: TestPractice, port: object = {}) =>
  practice.send('PUT', `${policies}/default?${version}`, {
    body: {
      kind: 'Basic',
      properties: {
        virtualMachines: [
          {
            id: machineId,
            ports: [
              {
                number: 3389,
                protocol: 'TCP',
                allowedSourceAddressPrefix: '*',
                maxRequestAccessDuration: 'PT3H',
                ...port,
              },
            ],
          },
        ],
      },
    },
  });

export const hours = 3_600_000;

/** Asks for an hour for one address, unless told otherwise. */
export function initiate(practice: TestPractice, port: object = {}, as?: string) {
  const endTimeUtc = new Date(practice.time.clock.time + hours).toISOString();
  const asked = { number: 3389, allowedSourceAddressPrefix: '203.0.113.7', endTimeUtc, ...port };
  return practice.send('POST', `${policies}/default/initiate?${version}`, {
    body: { virtualMachines: [{ id: machineId, ports: [asked] }], justification: 'to look at it' },
    ...(as === undefined ? {} : { as }),
  });
}

export const readPolicy = (practice: TestPractice) => practice.send('GET', `${policies}/default?${version}`);
