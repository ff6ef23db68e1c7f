import { find, put, remove } from '../world/world.ts';
import type { Scenario } from './scenario.ts';
import { actedBy } from './written-by.ts';

const type = 'Microsoft.Authorization/locks' as const;
const lockOf = (vm: string): string => `${vm}/providers/${type}/change-freeze`;

export const vmLocked: Scenario = {
  id: 'vm-locked',
  title: { en: 'Read-only lock', ja: '読み取り専用ロック' },
  told: {
    en: 'Suzuki locked the machine for a change freeze: nobody can start, restart or repair it.',
    ja: '鈴木さんが変更凍結のためロックしました。起動も再起動も修復もできません。',
  },
  fits: () => true,
  apply: (world, vm, moment) => {
    put(world, { id: lockOf(vm), type, properties: { level: 'ReadOnly', notes: 'Change freeze' } }, moment);
    actedBy(world, 'suzuki', { action: `${type}/write`, resourceId: lockOf(vm) }, moment);
  },
  isInForce: (world, vm) => find(world, type, lockOf(vm)) !== undefined,
  heal: (world, vm, moment) => {
    remove(world, lockOf(vm));
    actedBy(world, 'suzuki', { action: `${type}/delete`, resourceId: lockOf(vm) }, moment);
  },
};
