import {
  addGroup,
  addNetworkInterface,
  addPublicIpAddress,
  addVirtualMachine,
  addVirtualNetwork,
  type NewVirtualMachine,
  type Place,
} from '../../../simulator/world/build.ts';
import type { Machine } from '../../../simulator/world/compute.ts';
import { find, keyOf, put } from '../../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestMoment,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

export const group = 'rg-Web';
/** Each kind of resource with the version that the pinned SDK sends. */
export const version = 'api-version=2026-03-01';
const storedVersion = 'api-version=2025-01-02';
export const quickly = { updateIntervalInMs: 1 };

/** Where compute resources of the test group are. */
export const at = (path: string): string =>
  `${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/${path}`;

export const address = (path: string): string =>
  `${at(path)}?${/^(disks|snapshots)\b/.test(path) ? storedVersion : version}`;

export const networkInterface = (name: string): string =>
  `${subscription}/resourceGroups/${group}/providers/Microsoft.Network/networkInterfaces/${name}`;

export const vmIn = ({ practice }: MachineRoom, name = 'web-01') =>
  find(practice.world, 'Microsoft.Compute/virtualMachines', at(`virtualMachines/${name}`));

export function machineIn({ practice }: MachineRoom, name = 'web-01'): Machine {
  const machine = practice.world.machines[keyOf(at(`virtualMachines/${name}`))];
  if (!machine) throw new Error(`There is no machine behind ${name}`);
  return machine;
}

/** A disk that no machine has. */
export const addDisk = (
  { practice, time }: MachineRoom,
  name: string,
  more: { hyperVGeneration?: 'V1' | 'V2'; osType?: 'Windows' | 'Linux' } = {},
) =>
  put(
    practice.world,
    {
      id: at(`disks/${name}`),
      type: 'Microsoft.Compute/disks',
      location: 'japaneast',
      sku: { name: 'Premium_LRS' },
      properties: {
        provisioningState: 'Succeeded',
        uniqueId: time.newId(),
        timeCreated: '2026-11-21T02:00:00Z',
        diskSizeGB: 127,
        creationData: { createOption: 'Empty' },
        ...more,
      },
    },
    time.moment(),
  );

export type MachineRoom = {
  readonly practice: TestPractice;
  readonly time: TestMoment;
  readonly place: Place;
  readonly subnet: string;
  /** Adds a machine with a network interface of its own. */
  readonly add: (name: string, more?: Partial<NewVirtualMachine>) => Machine;
};

/** A practice Azure with one running Windows machine, web-01, that has a dynamic public address. */
export async function openMachineRoom(more: Partial<NewVirtualMachine> = {}): Promise<MachineRoom> {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: group, location: 'japaneast' }, time.moment());
  const network = addVirtualNetwork(place, 'vnet', {
    prefixes: ['10.0.0.0/16'],
    subnets: { web: { addressPrefix: '10.0.1.0/24' } },
  });
  const subnet = `${network.id}/subnets/web`;
  const publicIp = addPublicIpAddress(place, 'web-01-ip', { address: '203.0.113.10', sku: 'Basic' });
  publicIp.properties.publicIPAllocationMethod = 'Dynamic';
  let last = 3;
  const add = (name: string, at: Partial<NewVirtualMachine> = {}, publicIpAddress?: string): Machine => {
    last += 1;
    const nic = addNetworkInterface(place, `${name}-nic`, {
      subnet,
      address: `10.0.1.${last}`,
      ...(publicIpAddress === undefined ? {} : { publicIpAddress }),
    });
    const vm = addVirtualMachine(place, name, { networkInterfaces: [nic.id], ...at });
    const machine = world.machines[keyOf(vm.id)];
    if (!machine) throw new Error(`No machine behind ${name}`);
    return machine;
  };
  add('web-01', more, publicIp.id);
  const practice = await startTestPractice(world, time);
  return { practice, time, place, subnet, add };
}
