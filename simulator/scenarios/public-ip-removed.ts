import { all, type World } from '../world/world.ts';
import { isReferred } from './is-referred.ts';
import { groupOf, primaryConfiguration, primaryNic, virtualMachine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

/** The address that was taken off: it carries the machine's name, and nothing uses it. */
const orphan = (world: World, vm: string) =>
  all(world, 'Microsoft.Network/publicIPAddresses').find(
    ({ id, name }) =>
      groupOf(id) === groupOf(vm) &&
      name.startsWith(`${virtualMachine(world, vm).name}-`) &&
      !isReferred(world, id),
  );

export const publicIpRemoved: Scenario = {
  id: 'public-ip-removed',
  title: { en: 'Public address taken off', ja: 'パブリック IP の関連付けを解除' },
  told: {
    en: 'Suzuki dissociated the public address, because an audit had asked why there was one.',
    ja: '監査の指摘を受けて、鈴木さんがパブリック IP アドレスの関連付けを解除しました。',
  },
  fits: (world, vm) => primaryConfiguration(world, vm)?.properties.publicIPAddress !== undefined,
  apply: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    const configuration = primaryConfiguration(world, vm);
    if (!nic || !configuration) return;
    delete configuration.properties.publicIPAddress;
    writtenBy(world, 'suzuki', nic, moment);
  },
  isInForce: (world, vm) =>
    primaryConfiguration(world, vm)?.properties.publicIPAddress === undefined &&
    orphan(world, vm) !== undefined,
  heal: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    const configuration = primaryConfiguration(world, vm);
    const address = orphan(world, vm);
    if (!nic || !configuration || !address) return;
    configuration.properties.publicIPAddress = { id: address.id };
    writtenBy(world, 'suzuki', nic, moment);
  },
};
