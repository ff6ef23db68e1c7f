import { all, find, type World } from '../world/world.ts';
import { isReferred } from './is-referred.ts';
import {
  groupOf,
  nicSecurityGroup,
  primaryConfiguration,
  primaryNic,
  subnetSecurityGroup,
  virtualMachine,
} from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

/** Standard addresses are closed to the internet until a network security group opens them. */
function hasStandardAddress(world: World, vm: string): boolean {
  const id = primaryConfiguration(world, vm)?.properties.publicIPAddress?.id;
  const address = id === undefined ? undefined : find(world, 'Microsoft.Network/publicIPAddresses', id);
  return address?.sku?.name === 'Standard';
}

const orphan = (world: World, vm: string) =>
  all(world, 'Microsoft.Network/networkSecurityGroups').find(
    ({ id, name }) =>
      groupOf(id) === groupOf(vm) &&
      name.startsWith(`${virtualMachine(world, vm).name}-`) &&
      !isReferred(world, id),
  );

export const publicIpWithoutNsg: Scenario = {
  id: 'public-ip-without-nsg',
  title: { en: 'Standard public address without an NSG', ja: 'NSG のない Standard パブリック IP' },
  told: {
    en: 'Suzuki took the NSG off the network interface, believing that without one everything is open.',
    ja: '鈴木さんが、NSG がなければすべて通ると考えて、ネットワーク インターフェイスから NSG を外しました。',
  },
  fits: (world, vm) =>
    hasStandardAddress(world, vm) &&
    !subnetSecurityGroup(world, vm) &&
    nicSecurityGroup(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    if (!nic) return;
    delete nic.properties.networkSecurityGroup;
    writtenBy(world, 'suzuki', nic, moment);
  },
  isInForce: (world, vm) =>
    hasStandardAddress(world, vm) && !subnetSecurityGroup(world, vm) && !nicSecurityGroup(world, vm),
  heal: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    const nsg = orphan(world, vm);
    if (!nic || !nsg) return;
    nic.properties.networkSecurityGroup = { id: nsg.id };
    writtenBy(world, 'suzuki', nic, moment);
  },
};
